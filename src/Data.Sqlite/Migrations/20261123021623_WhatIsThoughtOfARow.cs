using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Whereabouts.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WhatIsThoughtOfARow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "doubt",
                table: "waiting",
                type: "TEXT",
                nullable: false,
                defaultValue: "None"
            );

            migrationBuilder.AddColumn<Guid>(name: "likeliest", table: "waiting", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<double>(name: "probability", table: "waiting", type: "REAL", nullable: true);

            migrationBuilder.AddColumn<string>(name: "settled", table: "waiting", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<string>(name: "model", table: "decisions", type: "TEXT", nullable: true);

            migrationBuilder.AddColumn<double>(name: "probability", table: "decisions", type: "REAL", nullable: true);

            migrationBuilder.AddColumn<Guid>(name: "written_to", table: "decisions", type: "TEXT", nullable: true);

            migrationBuilder.CreateIndex(name: "ix_decisions_written_to", table: "decisions", column: "written_to");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "ix_decisions_written_to", table: "decisions");

            migrationBuilder.DropColumn(name: "doubt", table: "waiting");

            migrationBuilder.DropColumn(name: "likeliest", table: "waiting");

            migrationBuilder.DropColumn(name: "probability", table: "waiting");

            migrationBuilder.DropColumn(name: "settled", table: "waiting");

            migrationBuilder.DropColumn(name: "model", table: "decisions");

            migrationBuilder.DropColumn(name: "probability", table: "decisions");

            migrationBuilder.DropColumn(name: "written_to", table: "decisions");
        }
    }
}
