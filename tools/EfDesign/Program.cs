Console.WriteLine("This program only serves `dotnet ef`: see docs/how-to/change-the-database.md.");
