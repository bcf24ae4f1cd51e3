package studio.backlot.render.portrait.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.turn.Turns;
import studio.backlot.render.image.Delivery;
import studio.backlot.render.image.work.Buying;
import studio.backlot.render.image.work.Commissioning;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.portrait.References;
import studio.backlot.render.portrait.work.PortraitEngine.Commission;
import studio.backlot.render.prompt.work.KnownPortraits;

/**
 * Draws reference pictures, or has the portrait drawn by a model that is paid. What a character was given first stays, so that all
 * shots are made from the same picture: also when the built-in engine drew it because the model did not.
 */
@ApplicationScoped
public class Portraits implements KnownPortraits {
    private static final Logger LOG = Logger.getLogger(Portraits.class);

    private final PortraitEngine engine;
    private final Commissioning commissioning;
    private final KeptReferences kept;
    private final Turns turns;
    private final Duration lease;

    Portraits(
            PortraitEngine engine,
            Commissioning commissioning,
            KeptReferences kept,
            Turns turns,
            @ConfigProperty(name = "backlot.images.lease") Duration lease) {
        this.engine = engine;
        this.commissioning = commissioning;
        this.kept = kept;
        this.turns = turns;
        this.lease = lease;
    }

    /**
     * Who wants a portrait.
     *
     * @param production that pays, beside its organisation
     * @param attempt 1 for the first; a model that may draw later is waited for, by a problem, a few times
     * @param anew whether money that was denied is asked for again
     */
    record Wanting(ProductionRef production, int attempt, boolean anew) {

        /** Nothing is waited for, and all shots of a film show the same face. */
        static Wanting filmed(ProductionRef production) {
            return new Wanting(production, Delivery.MOST_ATTEMPTS, false);
        }

        static Wanting locked(ProductionRef production, int attempt) {
            return new Wanting(production, attempt, true);
        }

        Commissioning.Terms terms() {
            return new Commissioning.Terms(attempt, "lock the character again");
        }
    }

    /** Whether a model draws them. */
    boolean isHired() {
        return engine.isHired();
    }

    /** The portraits of a cast that is filmed; those that are not there are made now. From worker threads only. */
    public Map<CharacterId, AssetRef> drawn(OrgId org, ProductionRef production, List<CastMember> cast) {
        return each(cast, member -> madeNow(org, member, Wanting.filmed(production)));
    }

    /** The portraits of a cast for a plan, which pays nothing: where a model has not drawn yet they are ours. From worker threads only. */
    public Map<CharacterId, AssetRef> sketched(OrgId org, List<CastMember> cast) {
        return each(cast, member -> kept.find(org, engine.key(member)).orElseGet(() -> builtIn(org, member)));
    }

    @Override
    public Uni<Map<CharacterId, AssetRef>> known(Mutiny.Session session, OrgId org, List<CastMember> cast) {
        Uni<Map<CharacterId, AssetRef>> all = Uni.createFrom().item(new HashMap<>());
        for (CastMember member : cast) {
            all = all.chain(known -> kept.find(session, org, engine.key(member))
                    .chain(made -> made.isPresent()
                            ? Uni.createFrom().item(made)
                            : kept.find(session, org, ReferencePortrait.key(member)))
                    .map(made -> {
                        made.ifPresent(pictures -> known.put(member.id(), pictures.portrait()));
                        return known;
                    }));
        }
        return all;
    }

    /** Those of a character who is locked, when they are there. */
    Uni<Optional<References>> known(Mutiny.Session session, OrgId org, CastMember character) {
        return kept.find(session, org, engine.key(character));
    }

    /** The pictures of a character, made unless they are there. */
    References made(OrgId org, CastMember character, Wanting wanting) throws IOException, InterruptedException {
        Optional<Commission> hired = engine.commission(character);
        if (hired.isEmpty()) {
            return builtIn(org, character);
        }
        Commission commission = hired.get();
        String key = commission.key();
        Optional<References> known = kept.find(org, key);
        return known.isPresent()
                ? known.get()
                : turns.once(org, key, lease, () -> kept.find(org, key), () -> commissioned(org, commission, wanting));
    }

    /** What came of asking the model that is hired for a character's portrait; empty while it has not been asked, and when none is hired. */
    Optional<References> commissioned(OrgId org, CastMember character) {
        return engine.commission(character).flatMap(commission -> kept.find(org, commission.key()));
    }

    /** What the model that is hired would be paid for a portrait. */
    Optional<Quoted> quote(OrgId org, ProductionRef production, CastMember character) {
        return engine.commission(character)
                .flatMap(commission -> commissioning.quote(
                        org, List.of(character), buying(commission, Wanting.locked(production, 1))));
    }

    private static Buying buying(Commission commission, Wanting wanting) {
        return new Buying(commission.accounts(), commission.order(), wanting.production(), wanting.anew());
    }

    private References commissioned(OrgId org, Commission commission, Wanting wanting)
            throws IOException, InterruptedException {
        CastMember character = commission.character();
        Buying buying = buying(commission, wanting);
        return switch (commissioning.drawn(org, List.of(character), buying, wanting.terms())) {
            case Commissioning.Outcome.Drawn drawn ->
                kept.keep(
                        org,
                        commission.key(),
                        new References(
                                kept.stored(org, ReferencePortrait.fitted(drawn.picture())),
                                kept.stored(org, ReferencePortrait.drawSheet(character)),
                                Optional.of(commission.by()),
                                drawn.cost(),
                                Optional.empty()));
            case Commissioning.Outcome.Never never -> {
                LOG.warnf(
                        "The built-in engine draws the portrait of %s, version %d: %s",
                        character.id(), character.version(), never.why());
                yield kept.keep(org, commission.key(), ours(org, character, Optional.of(never.why())));
            }
            case Commissioning.Outcome.NotNow notNow -> {
                LOG.warnf("The built-in engine draws the portrait of %s: %s", character.id(), notNow.why());
                yield builtIn(org, character).because(notNow.why());
            }
        };
    }

    private References builtIn(OrgId org, CastMember character) {
        String key = ReferencePortrait.key(character);
        return kept.find(org, key).orElseGet(() -> kept.keep(org, key, ours(org, character, Optional.empty())));
    }

    private References ours(OrgId org, CastMember character, Optional<String> instead) {
        return new References(
                kept.stored(org, ReferencePortrait.draw(character)),
                kept.stored(org, ReferencePortrait.drawSheet(character)),
                Optional.empty(),
                Optional.empty(),
                instead);
    }

    private References madeNow(OrgId org, CastMember member, Wanting wanting) {
        try {
            return made(org, member, wanting);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a portrait was made", interrupted);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<CharacterId, AssetRef> each(List<CastMember> cast, Function<CastMember, References> making) {
        Map<CharacterId, AssetRef> all = new HashMap<>();
        cast.forEach(member -> all.put(member.id(), making.apply(member).portrait()));
        return all;
    }
}
