package studio.backlot.render.portrait.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.kit.turn.Turns;
import studio.backlot.render.RenderError;
import studio.backlot.render.image.Delivery;
import studio.backlot.render.image.PictureFile;
import studio.backlot.render.image.work.Buying;
import studio.backlot.render.image.work.PaidImages;
import studio.backlot.render.people.db.PeopleTable;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.portrait.References;
import studio.backlot.render.portrait.db.PortraitTable;
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
    private final PaidImages images;
    private final PeopleTable people;
    private final PortraitTable portraits;
    private final ObjectStore store;
    private final TenantTransactions transactions;
    private final Turns turns;
    private final Duration lease;

    Portraits(
            PortraitEngine engine,
            PaidImages images,
            PeopleTable people,
            PortraitTable portraits,
            ObjectStore store,
            TenantTransactions transactions,
            Turns turns,
            @ConfigProperty(name = "backlot.images.lease") Duration lease) {
        this.engine = engine;
        this.images = images;
        this.people = people;
        this.portraits = portraits;
        this.store = store;
        this.transactions = transactions;
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
    }

    /** The portraits of a cast that is filmed; those that are not there are made now. From worker threads only. */
    public Map<CharacterId, AssetRef> drawn(OrgId org, ProductionRef production, List<CastMember> cast) {
        return each(cast, member -> madeNow(org, member, Wanting.filmed(production)));
    }

    /** The portraits of a cast for a plan, which pays nothing: where a model has not drawn yet they are ours. From worker threads only. */
    public Map<CharacterId, AssetRef> sketched(OrgId org, List<CastMember> cast) {
        return each(cast, member -> find(org, engine.key(member)).orElseGet(() -> builtIn(org, member)));
    }

    @Override
    public Uni<Map<CharacterId, AssetRef>> known(Mutiny.Session session, OrgId org, List<CastMember> cast) {
        Uni<Map<CharacterId, AssetRef>> all = Uni.createFrom().item(new HashMap<>());
        for (CastMember member : cast) {
            all = all.chain(known -> portraits
                    .find(session, org, engine.key(member))
                    .chain(made -> made.isPresent()
                            ? Uni.createFrom().item(made)
                            : portraits.find(session, org, ReferencePortrait.key(member)))
                    .map(made -> {
                        made.ifPresent(pictures -> known.put(member.id(), pictures.portrait()));
                        return known;
                    }));
        }
        return all;
    }

    /** Those of a character who is locked, when they are there. */
    Uni<Optional<References>> known(Mutiny.Session session, OrgId org, CastMember character) {
        return portraits.find(session, org, engine.key(character));
    }

    /** The pictures of a character, made unless they are there. */
    References made(OrgId org, CastMember character, Wanting wanting) throws IOException, InterruptedException {
        Optional<Commission> hired = engine.commission(character);
        if (hired.isEmpty()) {
            return builtIn(org, character);
        }
        Commission commission = hired.get();
        String key = commission.key();
        Optional<References> known = find(org, key);
        return known.isPresent()
                ? known.get()
                : turns.once(org, key, lease, () -> find(org, key), () -> commissioned(org, commission, wanting));
    }

    private References commissioned(OrgId org, Commission commission, Wanting wanting)
            throws IOException, InterruptedException {
        Optional<String> barred =
                transactions.await(org, session -> people.find(session, org)).against(List.of(commission.character()));
        if (barred.isPresent()) {
            return meanwhile(org, commission, barred.get());
        }
        Buying buying = new Buying(commission.accounts(), commission.order(), wanting.production(), wanting.anew());
        Delivery delivery = images.draw(org, buying);
        if (!delivery.mayComeAfter(wanting.attempt())) {
            images.giveUp(org, buying);
        }
        return made(org, commission, delivery, wanting.attempt());
    }

    private References made(OrgId org, Commission commission, Delivery delivery, int attempt) throws IOException {
        return switch (delivery) {
            case Delivery.Delivered delivered -> fitted(org, commission, delivered);
            case Delivery.Later later when later.mayComeAfter(attempt) -> throw delayed(later.why(), later.pause());
            case Delivery.Later later -> instead(org, commission, later.why());
            case Delivery.Lost lost when lost.mayComeAfter(attempt) -> throw delayed(lost.why(), Duration.ZERO);
            case Delivery.Lost lost -> instead(org, commission, lost.why());
            case Delivery.Never never -> instead(org, commission, never.why());
            case Delivery.Denied denied ->
                meanwhile(org, commission, denied.why() + " Raise it, and lock the character again.");
            case Delivery.NoAccount _ ->
                meanwhile(
                        org,
                        commission,
                        "%s has no keys with %s"
                                .formatted(org, commission.accounts().provider()));
        };
    }

    /** Nobody was asked: the model may draw another time. */
    private References meanwhile(OrgId org, Commission commission, String why) {
        LOG.warnf(
                "The built-in engine draws the portrait of %s: %s",
                commission.character().id(), why);
        return builtIn(org, commission.character()).because(why);
    }

    private References fitted(OrgId org, Commission commission, Delivery.Delivered delivered) throws IOException {
        try {
            BufferedImage drawn = PictureFile.read(Files.readAllBytes(store.fetch(org, delivered.picture())));
            AssetRef portrait = stored(org, ReferencePortrait.fitted(drawn));
            AssetRef modelSheet = stored(org, ReferencePortrait.drawSheet(commission.character()));
            return keep(
                    org,
                    commission.key(),
                    new References(
                            portrait, modelSheet, Optional.of(commission.by()), delivered.cost(), Optional.empty()));
        } catch (PictureFile.Unusable unusable) {
            return instead(org, commission, "What came cannot be used. " + unusable.message());
        }
    }

    private References instead(OrgId org, Commission commission, String why) {
        CastMember character = commission.character();
        LOG.warnf(
                "The built-in engine draws the portrait of %s, version %d: %s",
                character.id(), character.version(), why);
        return keep(org, commission.key(), ours(org, character, Optional.of(why)));
    }

    private References builtIn(OrgId org, CastMember character) {
        String key = ReferencePortrait.key(character);
        return find(org, key).orElseGet(() -> keep(org, key, ours(org, character, Optional.empty())));
    }

    private References ours(OrgId org, CastMember character, Optional<String> instead) {
        return new References(
                stored(org, ReferencePortrait.draw(character)),
                stored(org, ReferencePortrait.drawSheet(character)),
                Optional.empty(),
                Optional.empty(),
                instead);
    }

    private Optional<References> find(OrgId org, String key) {
        return transactions.await(org, session -> portraits.find(session, org, key));
    }

    /** Whoever was first is kept. */
    private References keep(OrgId org, String key, References made) {
        return transactions.await(org, session -> portraits
                .keep(session, org, key, made)
                .chain(() -> portraits.find(session, org, key))
                .map(Optional::orElseThrow));
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

    private AssetRef stored(OrgId org, BufferedImage image) {
        return store.put(org, png(image), "image/png");
    }

    private static Map<CharacterId, AssetRef> each(List<CastMember> cast, Function<CastMember, References> making) {
        Map<CharacterId, AssetRef> all = new HashMap<>();
        cast.forEach(member -> all.put(member.id(), making.apply(member).portrait()));
        return all;
    }

    private static ProblemException delayed(String why, Duration pause) {
        return new ProblemException(RenderError.PORTRAIT_DELAYED, why, pause);
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("this image cannot be written as PNG");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
