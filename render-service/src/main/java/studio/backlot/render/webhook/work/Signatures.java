package studio.backlot.render.webhook.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.provider.Credentials;
import studio.backlot.render.provider.KeyHolding;
import studio.backlot.render.provider.ProviderAccounts;
import studio.backlot.render.provider.Signature;
import studio.backlot.render.provider.credential.KeysGone;
import studio.backlot.wire.Keys;

/** How webhooks for the accounts of organisations are signed; what a provider has said holds for ten minutes. */
@ApplicationScoped
public class Signatures {
    private static final int MOST_KNOWN = 200;
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private final Map<String, ProviderAccounts> accounts;
    private final Credentials credentials;
    private final Cache<Account, Signature> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    private record Account(String provider, Keys keys) {}

    Signatures(@All List<ProviderAccounts> accounts, Credentials credentials) {
        this.accounts = accounts.stream().collect(Collectors.toMap(ProviderAccounts::provider, Function.identity()));
        this.credentials = credentials;
    }

    /** Of the account that an organisation's calls are made with, if this process has its keys. Waits for the database, and for the network. */
    public Optional<Signature> of(OrgId org, String provider) throws InterruptedException {
        ProviderAccounts named = accounts.get(provider);
        return named != null && credentials.holding(org, named, Optional.empty()) instanceof KeyHolding.Here here
                ? of(named, new Account(provider, here.keys()))
                : Optional.empty();
    }

    void gone(@Observes KeysGone keys) {
        known.invalidate(new Account(keys.provider(), keys.keys()));
    }

    private Optional<Signature> of(ProviderAccounts named, Account account) throws InterruptedException {
        Optional<Signature> before = Optional.ofNullable(known.getIfPresent(account));
        if (before.isPresent()) {
            return before;
        }
        Optional<Signature> said = named.signature(account.keys());
        said.ifPresent(signature -> known.put(account, signature));
        return said;
    }
}
