using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Whereabouts.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class DecisionsTakenBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "doubt",
                table: "decisions",
                type: "text",
                nullable: false,
                defaultValue: "None"
            );

            migrationBuilder.AddColumn<Guid>(name: "likeliest", table: "decisions", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "likeliest_probability",
                table: "decisions",
                type: "double precision",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "duplicates",
                columns: table => new
                {
                    child = table.Column<Guid>(type: "uuid", nullable: false),
                    other = table.Column<Guid>(type: "uuid", nullable: false),
                    probability = table.Column<double>(type: "double precision", nullable: false),
                    doubt = table.Column<string>(type: "text", nullable: false),
                    found = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duplicates", x => new { x.child, x.other });
                }
            );

            migrationBuilder.CreateTable(
                name: "taken_back",
                columns: table => new
                {
                    who = table.Column<string>(type: "text", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    model = table.Column<string>(type: "text", nullable: true),
                    probability = table.Column<double>(type: "double precision", nullable: true),
                    taken_back_by = table.Column<string>(type: "text", nullable: false),
                    taken_back = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_taken_back", x => x.who);
                }
            );

            migrationBuilder.CreateIndex(name: "ix_duplicates_other", table: "duplicates", column: "other");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "duplicates");

            migrationBuilder.DropTable(name: "taken_back");

            migrationBuilder.DropColumn(name: "doubt", table: "decisions");

            migrationBuilder.DropColumn(name: "likeliest", table: "decisions");

            migrationBuilder.DropColumn(name: "likeliest_probability", table: "decisions");
        }
    }
}
