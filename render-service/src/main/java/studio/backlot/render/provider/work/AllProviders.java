package studio.backlot.render.provider.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.prompt.profile.Offers;
import studio.backlot.render.provider.Access;
import studio.backlot.render.provider.Credentials;
import studio.backlot.render.provider.KeyHolding;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.KeysAway;
import studio.backlot.render.provider.Providers;
import studio.backlot.render.provider.VideoAccounts;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.credential.KeysGone;
import studio.backlot.wire.Keys;

/** Every provider that this deployment knows. Accounts stay open while they are used, because their tokens are kept. */
@ApplicationScoped
class AllProviders implements Providers {
    private static final int MOST_OPEN = 200;

    private final Map<String, VideoAccounts> accounts;
    private final Credentials credentials;
    private final Offers offers;
    private final Cache<Account, VideoProvider> open =
            Caffeine.newBuilder().maximumSize(MOST_OPEN).build();

    private record Account(String provider, Keys keys) {}

    AllProviders(@All List<VideoAccounts> accounts, Credentials credentials, Offers offers) {
        this.accounts = accounts.stream().collect(Collectors.toMap(VideoAccounts::provider, Function.identity()));
        this.credentials = credentials;
        this.offers = offers;
    }

    @Override
    public Access access(OrgId org, String profile, Optional<KeyTerm> term) {
        return offers.offer(org, profile)
                .map(Offer::provider)
                .map(accounts::get)
                .map(provider -> access(provider, credentials.holding(org, provider, term)))
                .orElseGet(Access.None::new);
    }

    void gone(@Observes KeysGone keys) {
        open.invalidate(new Account(keys.provider(), keys.keys()));
    }

    private Access access(VideoAccounts provider, KeyHolding holding) {
        return switch (holding) {
            case KeyHolding.Here here ->
                new Access.Open(
                        open.get(
                                new Account(provider.provider(), here.keys()),
                                account -> provider.open(account.keys())),
                        here.term(),
                        here.owner());
            case KeyHolding.None _ -> new Access.None();
            case KeysAway away -> away;
        };
    }
}
