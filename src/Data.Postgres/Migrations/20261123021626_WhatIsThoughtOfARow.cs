using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Whereabouts.Data.Postgres.Migrations
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
                type: "text",
                nullable: false,
                defaultValue: "None"
            );

            migrationBuilder.AddColumn<Guid>(name: "likeliest", table: "waiting", type: "uuid", nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "probability",
                table: "waiting",
                type: "double precision",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(name: "settled", table: "waiting", type: "text", nullable: true);

            migrationBuilder.AddColumn<string>(name: "model", table: "decisions", type: "text", nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "probability",
                table: "decisions",
                type: "double precision",
                nullable: true
            );

            migrationBuilder.AddColumn<Guid>(name: "written_to", table: "decisions", type: "uuid", nullable: true);

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
