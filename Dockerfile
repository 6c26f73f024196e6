# One image for all commands: serve (the default), seed, check, schema, export, health.

# The IDE's files, exactly as the lock file names them.
FROM node:24-slim AS ide
WORKDIR /ide
COPY src/GovernanceGraph.Server/ide/package.json src/GovernanceGraph.Server/ide/package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund

# Ubuntu has .NET 10 among its own packages.
FROM ubuntu:24.04 AS build
RUN apt-get update && apt-get install --yes --no-install-recommends ca-certificates dotnet-sdk-10.0
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src src
COPY --from=ide /ide/node_modules src/GovernanceGraph.Server/ide/node_modules
# For the platform of the image, linux-x64 or linux-arm64: compiled ahead of time, so that it starts fast.
RUN dotnet publish src/GovernanceGraph.Server --configuration Release --output /app \
    --runtime "linux-$(dpkg --print-architecture | sed s/amd64/x64/)" -p:InstallIde=false -p:UseAppHost=false

FROM ubuntu:24.04
RUN apt-get update \
    && apt-get install --yes --no-install-recommends aspnetcore-runtime-10.0 \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /work
COPY --from=build /app /app
COPY seed /app/seed
# A user without rights, who owns nothing but the data.
RUN useradd --system --no-create-home governance && mkdir /data && chown governance /data
USER governance
VOLUME /data
ENV GovernanceGraph__Urls=http://*:5080 \
    GovernanceGraph__Data=/data \
    GovernanceGraph__LogFormat=Json
EXPOSE 5080
# The image has no curl; the program asks itself. Until the start period is over, a server that fills an empty store is not unhealthy.
HEALTHCHECK --interval=30s --timeout=15s --start-period=60s --retries=3 \
    CMD ["dotnet", "/app/GovernanceGraph.Server.dll", "health"]
ENTRYPOINT ["dotnet", "/app/GovernanceGraph.Server.dll"]
