using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Whereabouts.Platform.Data;
using Whereabouts.Platform.Journal;

namespace Whereabouts.Platform.Access;

/// <summary>Makes accounts and keys.</summary>
public sealed class Accounts(AppDb db, UserManager<AppUser> users, TimeProvider time)
{
    /// <summary>Adds a person who may sign in, or gives the one of that name a new role and password.</summary>
    /// <returns>What is wrong, in words; empty when it was done.</returns>
    public async Task<IReadOnlyList<string>> SetAsync(
        string userName,
        string displayName,
        string agency,
        string role,
        string password,
        Actor by
    )
    {
        if (!Roles.All.Contains(role, StringComparer.Ordinal))
        {
            return [$"'{role}' is not a role: use one of {string.Join(", ", Roles.All)}."];
        }

        db.Begin("set account", by, time.GetUtcNow(), evidence: userName);
        var user = await users.FindByNameAsync(userName);
        var isNew = user is null;
        user ??= new AppUser { Id = Guid.CreateVersion7(time.GetUtcNow()), UserName = userName };
        user.DisplayName = displayName;
        user.Agency = agency;
        user.Role = role;
        foreach (var validator in users.PasswordValidators)
        {
            var answer = await validator.ValidateAsync(users, user, password);
            if (!answer.Succeeded)
            {
                return [.. answer.Errors.Select(e => e.Description)];
            }
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        var result = isNew ? await users.CreateAsync(user) : await users.UpdateAsync(user);
        if (result.Succeeded && !isNew)
        {
            result = await users.UpdateSecurityStampAsync(user);
        }

        return [.. result.Errors.Select(e => e.Description)];
    }

    /// <summary>Makes a key by which another system uses the API in a person's name. It is shown once.</summary>
    /// <returns>Null when nobody has that name.</returns>
    public async Task<string?> MakeKeyAsync(string userName, string label, Actor by)
    {
        if (await users.FindByNameAsync(userName) is not { } user)
        {
            return null;
        }

        var key = "wb_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        db.Begin("make api key", by, time.GetUtcNow(), label, userName);
        db.ApiKeys.Add(
            new ApiKeyRow
            {
                Hash = HashOf(key),
                UserId = user.Id,
                Label = label,
                Made = time.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync();
        return key;
    }

    /// <summary>The person in whose name a key was made; null for a key that we did not make.</summary>
    public async Task<AppUser?> ByKeyAsync(string key, CancellationToken cancellation)
    {
        var hash = HashOf(key);
        return await (
            from row in db.ApiKeys
            join user in db.Users on row.UserId equals user.Id
            where row.Hash == hash
            select user
        )
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation);
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}

/// <summary>What a signed-in person carries: name, agency and role.</summary>
public sealed class PersonClaims(UserManager<AppUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AppUser>(users, options)
{
    public const string Agency = "agency";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var name in identity.FindAll(identity.NameClaimType).ToList())
        {
            identity.RemoveClaim(name);
        }

        identity.AddClaim(new Claim(identity.NameClaimType, user.DisplayName));
        identity.AddClaim(new Claim(identity.RoleClaimType, user.Role));
        identity.AddClaim(new Claim(Agency, user.Agency));
        return identity;
    }

    /// <summary>The signed-in person as the journal names them.</summary>
    public static Actor ActorOf(ClaimsPrincipal person) =>
        new(person.Identity?.Name ?? "nobody", person.FindFirst(Agency)?.Value ?? "");
}
