using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Whereabouts.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SayingSummaries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "first_origin",
                table: "statements",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000")
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "first_told",
                table: "statements",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified)
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "last_said",
                table: "statements",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified)
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "last_told",
                table: "statements",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified)
            );

            migrationBuilder.Sql(
                """
                UPDATE statements SET
                    last_said = (SELECT said FROM sayings WHERE statement_id = statements.id ORDER BY said DESC, told DESC LIMIT 1),
                    last_told = (SELECT told FROM sayings WHERE statement_id = statements.id ORDER BY said DESC, told DESC LIMIT 1),
                    first_told = (SELECT told FROM sayings WHERE statement_id = statements.id ORDER BY told, origin LIMIT 1),
                    first_origin = (SELECT origin FROM sayings WHERE statement_id = statements.id ORDER BY told, origin LIMIT 1)
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "first_origin", table: "statements");

            migrationBuilder.DropColumn(name: "first_told", table: "statements");

            migrationBuilder.DropColumn(name: "last_said", table: "statements");

            migrationBuilder.DropColumn(name: "last_told", table: "statements");
        }
    }
}
