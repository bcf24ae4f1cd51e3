package studio.backlot.render.refresh.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.RenderError;
import studio.backlot.render.prompt.override.ProfileOverride;
import studio.backlot.render.prompt.override.db.OverrideTable;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.prompt.work.Catalogues;
import studio.backlot.render.prompt.work.LiveCatalogue;
import studio.backlot.render.provider.Credentials;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.Listing;
import studio.backlot.render.provider.ProviderAccounts;
import studio.backlot.render.refresh.Refresh;
import studio.backlot.wire.Keys;

/** Profiles of an organisation, brought up to what providers list; from worker threads only. */
@ApplicationScoped
public class RefreshProfiles {
    private final LiveCatalogue deployment;
    private final Catalogues catalogues;
    private final OverrideTable overrides;
    private final Credentials credentials;
    private final TenantTransactions transactions;
    private final Clock clock;

    RefreshProfiles(
            LiveCatalogue deployment,
            Catalogues catalogues,
            OverrideTable overrides,
            Credentials credentials,
            TenantTransactions transactions,
            Clock clock) {
        this.deployment = deployment;
        this.catalogues = catalogues;
        this.overrides = overrides;
        this.credentials = credentials;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A comparison.
     *
     * @param kept what the organisation says otherwise from now on, if anything came of it
     */
    public record Compared(Refresh.Outcome outcome, Optional<ProfileOverride> kept) {}

    /**
     * Asks a provider what it lists. Nothing is changed.
     *
     * @throws ProblemException when there are no keys, when it has no list, and when it gives none
     */
    public Refresh.Outcome compare(OrgId org, ProviderAccounts provider) throws InterruptedException {
        return compare(provider, listed(org, provider), newest(org));
    }

    /** The same, and what is otherwise is the organisation's from now on. */
    public Compared apply(OrgId org, ProviderAccounts provider, String by) throws InterruptedException {
        Listing.Listed listed = listed(org, provider);
        List<ProfileOverride> own = newest(org);
        Refresh.Outcome outcome = compare(provider, listed, own);
        return new Compared(
                outcome,
                outcome.changes() ? Optional.of(kept(org, own, provider, outcome.yaml(), by)) : Optional.empty());
    }

    /** What the organisation says otherwise of a provider's models, if anything. */
    public Optional<ProfileOverride> own(OrgId org, ProviderAccounts provider) {
        return find(newest(org), provider).filter(override -> !override.isEmpty());
    }

    /** Whether there was anything to forget. What the deployment says holds again. */
    public boolean forget(OrgId org, ProviderAccounts provider, String by) {
        List<ProfileOverride> own = newest(org);
        boolean any =
                find(own, provider).filter(override -> !override.isEmpty()).isPresent();
        if (any) {
            kept(org, own, provider, ProfileOverride.NOTHING, by);
        }
        return any;
    }

    private Listing.Listed listed(OrgId org, ProviderAccounts provider) throws InterruptedException {
        Keys keys = credentials
                .of(org, provider)
                .orElseThrow(() -> new ProblemException(KitError.NOT_FOUND, "There are no keys for it."));
        Set<String> known = catalogues.of(org).profiles().stream()
                .filter(profile -> profile.offer()
                        .filter(offer -> offer.provider().equals(provider.provider()))
                        .filter(offer -> offer.retired().isEmpty())
                        .isPresent())
                .map(Profile::model)
                .collect(Collectors.toSet());
        Listing listing = provider.models(keys, known)
                .orElseThrow(() -> new ProblemException(
                        KitError.CONFLICT,
                        "%s lists no models; its profiles are changed in the deployment's file."
                                .formatted(provider.provider())));
        return switch (listing) {
            case Listing.Listed listed -> listed;
            case Fault fault ->
                throw new ProblemException(
                        RenderError.PROVIDER_FAILED,
                        "%s (%s): %s".formatted(provider.provider(), fault.code(), fault.detail()));
        };
    }

    private Refresh.Outcome compare(ProviderAccounts provider, Listing.Listed listed, List<ProfileOverride> own) {
        String name = provider.provider();
        Optional<ProfileOverride> before = find(own, provider);
        ProfileOverride now = before.orElseGet(() -> version(name, 0, ProfileOverride.NOTHING, ""));
        Catalogue organisation = catalogues.with(own, now);
        Refresh.Known known = new Refresh.Known(deployment.now(), organisation, now.yaml());
        return new Refresh(name, known, listed, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .compared(yaml -> catalogues.with(own, version(name, 0, yaml, "")));
    }

    private ProfileOverride kept(
            OrgId org, List<ProfileOverride> own, ProviderAccounts provider, String yaml, String by) {
        int version = find(own, provider).map(ProfileOverride::version).orElse(0) + 1;
        ProfileOverride next = version(provider.provider(), version, yaml, by);
        if (!transactions.await(org, session -> overrides.add(session, org, next))) {
            throw new ProblemException(
                    KitError.CONFLICT, "Somebody else has just changed these profiles; look at them and ask again.");
        }
        return next;
    }

    private ProfileOverride version(String provider, int version, String yaml, String by) {
        return new ProfileOverride(provider, version, yaml, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
    }

    private List<ProfileOverride> newest(OrgId org) {
        return transactions.await(org, session -> overrides.newest(session, org));
    }

    private static Optional<ProfileOverride> find(List<ProfileOverride> own, ProviderAccounts provider) {
        return own.stream()
                .filter(override -> override.provider().equals(provider.provider()))
                .findFirst();
    }
}
