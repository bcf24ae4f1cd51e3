package studio.backlot.render.portrait.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.turn.Turns;
import studio.backlot.render.image.work.Buying;
import studio.backlot.render.image.work.Commissioning;
import studio.backlot.render.portrait.ReferenceSheet;
import studio.backlot.render.portrait.References;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.Picture;

/**
 * Has the model sheet of a character drawn by a model that is paid and shown the portrait. Whatever came first stays under what was asked for; the
 * portrait stays as it is.
 */
@ApplicationScoped
class ModelSheets {
    private static final Logger LOG = Logger.getLogger(ModelSheets.class);
    private static final String THING = "a model sheet";
    private static final String OTHER_FACE =
            "The portrait is drawn by the built-in engine, and the sheet shows the same face.";

    private final SheetEngine engine;
    private final Commissioning commissioning;
    private final KeptReferences kept;
    private final ObjectStore store;
    private final Turns turns;
    private final Duration lease;

    ModelSheets(
            SheetEngine engine,
            Commissioning commissioning,
            KeptReferences kept,
            ObjectStore store,
            Turns turns,
            @ConfigProperty(name = "backlot.images.lease") Duration lease) {
        this.engine = engine;
        this.commissioning = commissioning;
        this.kept = kept;
        this.store = store;
        this.turns = turns;
        this.lease = lease;
    }

    /** A sheet that a model is asked for. */
    private record Commission(CastMember character, References portrayed, ImageAccounts accounts) {
        String key() {
            return ReferenceSheet.key(character, accounts.provider(), accounts.imageModel(), portrayed.portrait());
        }
    }

    /** The pictures of a character with the sheet; empty when it has not been drawn yet. */
    Uni<Optional<References>> known(Mutiny.Session session, OrgId org, CastMember character, References portrayed) {
        Optional<Commission> hired = commission(character, portrayed);
        return hired.isPresent() && portrayed.isHired()
                ? kept.find(session, org, hired.get().key())
                : Uni.createFrom().item(Optional.of(builtIn(portrayed)));
    }

    /** The pictures of a character with the sheet, drawn unless it is there. From worker threads only. */
    References made(OrgId org, CastMember character, References portrayed, Portraits.Wanting wanting)
            throws IOException, InterruptedException {
        Optional<Commission> hired = commission(character, portrayed);
        if (hired.isEmpty() || !portrayed.isHired()) {
            return builtIn(portrayed);
        }
        Commission commission = hired.get();
        String key = commission.key();
        Optional<References> known = kept.find(org, key);
        return known.isPresent()
                ? known.get()
                : turns.once(org, key, lease, () -> kept.find(org, key), () -> drawn(org, commission, wanting));
    }

    /**
     * What the model that is hired would be paid for a sheet.
     *
     * @param portrayed empty while no model has drawn the portrait
     */
    Optional<Quoted> quote(OrgId org, CastMember character, Optional<References> portrayed) {
        boolean never = portrayed
                .filter(known -> !known.isHired() || isKept(org, character, known))
                .isPresent();
        return engine.hired()
                .filter(_ -> !never)
                .flatMap(accounts -> commissioning.quote(org, List.of(character), accounts, 1));
    }

    private boolean isKept(OrgId org, CastMember character, References portrayed) {
        return commission(character, portrayed)
                .flatMap(commission -> kept.find(org, commission.key()))
                .isPresent();
    }

    private References builtIn(References portrayed) {
        return engine.hired().isPresent() ? portrayed.sheetBecause(OTHER_FACE) : portrayed;
    }

    private Optional<Commission> commission(CastMember character, References portrayed) {
        return engine.hired().map(accounts -> new Commission(character, portrayed, accounts));
    }

    private References drawn(OrgId org, Commission commission, Portraits.Wanting wanting)
            throws IOException, InterruptedException {
        References portrayed = commission.portrayed();
        ImageAccounts accounts = commission.accounts();
        CastMember character = commission.character();
        Buying buying = new Buying(
                THING,
                accounts,
                ReferenceSheet.order(character, accounts.imageModel(), picture(org, portrayed.portrait())),
                wanting.production(),
                wanting.anew());
        return switch (commissioning.drawn(org, List.of(character), buying, wanting.terms())) {
            case Commissioning.Outcome.Drawn drawn ->
                kept.keep(
                        org,
                        commission.key(),
                        portrayed.with(
                                kept.stored(org, ReferenceSheet.whole(drawn.picture())),
                                Artist.hired(accounts.provider(), accounts.imageModel(), drawn.cost())));
            case Commissioning.Outcome.Never never -> {
                LOG.warnf(
                        "The built-in engine draws the model sheet of %s, version %d: %s",
                        character.id(), character.version(), never.why());
                yield kept.keep(org, commission.key(), portrayed.sheetBecause(never.why()));
            }
            case Commissioning.Outcome.NotNow notNow -> {
                LOG.warnf("The built-in engine draws the model sheet of %s: %s", character.id(), notNow.why());
                yield portrayed.sheetBecause(notNow.why());
            }
        };
    }

    private Picture picture(OrgId org, AssetRef portrait) throws IOException {
        return new Picture(
                Reference.Role.PORTRAIT, portrait.mediaType(), Files.readAllBytes(store.fetch(org, portrait)));
    }
}
