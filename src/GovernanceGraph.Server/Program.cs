var builder = WebApplication.CreateSlimBuilder(args);
var application = builder.Build();
application.Run();
