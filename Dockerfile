# One image for all commands: serve (the default), seed, check, schema, export.

# The IDE's files, exactly as the lock file names them.
FROM node:20-slim AS ide
WORKDIR /ide
COPY src/GovernanceGraph.Server/ide/package.json src/GovernanceGraph.Server/ide/package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src src
COPY --from=ide /ide/node_modules src/GovernanceGraph.Server/ide/node_modules
RUN dotnet publish src/GovernanceGraph.Server --configuration Release --output /app -p:InstallIde=false -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /work
COPY --from=build /app /app
COPY seed /app/seed
# "app" is the image's user without rights; it owns nothing but the data.
RUN mkdir -p /data && chown app:app /data
USER app
VOLUME /data
ENV GovernanceGraph__Urls=http://*:5080 \
    GovernanceGraph__Data=/data \
    GovernanceGraph__LogFormat=Json
EXPOSE 5080
ENTRYPOINT ["dotnet", "/app/GovernanceGraph.Server.dll"]
