package studio.backlot.render.portrait.work;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ProviderAccounts;

/** What draws portraits in this deployment. A name that nobody has ends the start. */
@Startup
@ApplicationScoped
class PortraitEngine {
    private static final String BUILT_IN = "animatic";

    private final Optional<ImageAccounts> hired;

    /** A portrait that a model is asked for. */
    record Commission(CastMember character, ImageAccounts accounts, ImageOrder order) {
        String key() {
            return ReferencePortrait.key(character, accounts.provider(), order);
        }

        /** Provider and model. */
        String by() {
            return accounts.provider() + " " + order.model();
        }
    }

    PortraitEngine(
            @ConfigProperty(name = "backlot.portraits.engine") String engine, @All List<ImageAccounts> accounts) {
        this.hired = engine.equals(BUILT_IN) ? Optional.empty() : Optional.of(named(engine, accounts));
    }

    /** Empty when the built-in engine draws. */
    Optional<Commission> commission(CastMember character) {
        return hired.map(accounts ->
                new Commission(character, accounts, ReferencePortrait.order(character, accounts.imageModel())));
    }

    /** What the portrait of a character is known by. */
    String key(CastMember character) {
        return commission(character).map(Commission::key).orElseGet(() -> ReferencePortrait.key(character));
    }

    private static ImageAccounts named(String engine, List<ImageAccounts> accounts) {
        return accounts.stream()
                .filter(provider -> provider.provider().equals(engine))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("BACKLOT_PORTRAITS_ENGINE: nobody is called '%s'; there are %s"
                                .formatted(
                                        engine,
                                        Stream.concat(
                                                        Stream.of(BUILT_IN),
                                                        accounts.stream().map(ProviderAccounts::provider))
                                                .sorted()
                                                .collect(Collectors.joining(", ")))));
    }
}
