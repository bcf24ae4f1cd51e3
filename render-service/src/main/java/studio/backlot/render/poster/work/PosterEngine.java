package studio.backlot.render.poster.work;

import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import studio.backlot.contracts.event.Artist;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.PosterArt;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.image.Delivery;
import studio.backlot.render.image.Fitting;
import studio.backlot.render.image.Painters;
import studio.backlot.render.image.PngFile;
import studio.backlot.render.image.work.Buying;
import studio.backlot.render.image.work.Commissioning;
import studio.backlot.render.poster.Billing;
import studio.backlot.render.poster.KeyArt;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.work.KnownPortraits;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Picture;

/** Has key art drawn for the poster of a film that is cut, where a model is hired for it. A name that nobody has ends the start. */
@Startup
@ApplicationScoped
public class PosterEngine {
    private static final Logger LOG = Logger.getLogger(PosterEngine.class);
    private static final String THING = "key art for a poster";

    /** Nothing is waited for: the film goes on. */
    private static final Commissioning.Terms TERMS =
            new Commissioning.Terms(Delivery.MOST_ATTEMPTS, "make the film again");

    private final Optional<ImageAccounts> hired;
    private final Commissioning commissioning;
    private final KnownPortraits portraits;
    private final ObjectStore store;
    private final TenantTransactions transactions;

    PosterEngine(
            @ConfigProperty(name = "backlot.posters.engine") String engine,
            @All List<ImageAccounts> accounts,
            Commissioning commissioning,
            KnownPortraits portraits,
            ObjectStore store,
            TenantTransactions transactions) {
        this.hired = Painters.named("BACKLOT_POSTERS_ENGINE", engine, accounts);
        this.commissioning = commissioning;
        this.portraits = portraits;
        this.store = store;
        this.transactions = transactions;
    }

    /** What is drawn for the poster, or why it is not; empty when nobody is hired. From worker threads only. */
    public Optional<PosterArt> art(OrgId org, ProductionGreenlit film, List<CutClip> cut) throws IOException {
        return hired.isPresent() && !cut.isEmpty()
                ? Optional.of(drawn(org, film, new Billing(cut), hired.get()))
                : Optional.empty();
    }

    /**
     * What would be paid for a film that is not cut yet; empty when nothing is. From worker threads only.
     *
     * @param speakers of each of its lines
     */
    public Optional<Quoted> quote(OrgId org, List<CastMember> cast, Stream<CharacterId> speakers) {
        return hired.flatMap(accounts -> {
            int most = most(accounts);
            List<CastMember> seen = Billing.leads(speakers, cast).stream()
                    .limit(most == 0 ? Long.MAX_VALUE : most - 1L)
                    .toList();
            return commissioning.quote(org, seen, accounts, most == 0 ? 0 : seen.size() + 1);
        });
    }

    /** How many pictures the model looks at. */
    private static int most(ImageAccounts accounts) {
        return accounts.imageProfile().abilities().pictures().references();
    }

    private PosterArt drawn(OrgId org, ProductionGreenlit film, Billing billing, ImageAccounts accounts)
            throws IOException {
        Map<CharacterId, AssetRef> drawn =
                transactions.await(org, session -> portraits.known(session, org, film.cast()));
        int most = most(accounts);
        List<CastMember> seen = billing.leads(film.cast()).stream()
                .filter(member -> most == 0 || drawn.containsKey(member.id()))
                .limit(most == 0 ? Long.MAX_VALUE : most - 1L)
                .toList();
        List<Picture> pictures = new ArrayList<>();
        if (most > 0) {
            for (CastMember member : seen) {
                pictures.add(picture(
                        org,
                        Reference.Role.PORTRAIT,
                        Optional.ofNullable(drawn.get(member.id())).orElseThrow()));
            }
            pictures.add(picture(org, Reference.Role.STYLE, billing.frame()));
        }
        ImageOrder order = KeyArt.order(film, billing.mood(), accounts.imageModel(), new KeyArt.Shown(seen, pictures));
        Buying buying = new Buying(THING, accounts, order, film.production(), true);
        return switch (asked(org, seen, buying)) {
            case Commissioning.Outcome.Drawn art ->
                new PosterArt(
                        Optional.of(store.put(org, PngFile.of(Fitting.whole(art.picture())), "image/png")),
                        Artist.hired(accounts.provider(), accounts.imageModel(), art.cost()));
            case Commissioning.Outcome.Never never -> ofFrames(film, never.why());
            case Commissioning.Outcome.NotNow notNow -> ofFrames(film, notNow.why());
        };
    }

    /** Keys of a session that are away are not waited for, either. */
    private Commissioning.Outcome asked(OrgId org, List<CastMember> seen, Buying buying) throws IOException {
        try {
            return commissioning.drawn(org, seen, buying, TERMS);
        } catch (ProblemException problem) {
            if (problem.code() == KitError.SESSION_KEYS_AWAY) {
                return new Commissioning.Outcome.NotNow(problem.detail());
            }
            throw problem;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a poster was drawn", stopped);
        }
    }

    private static PosterArt ofFrames(ProductionGreenlit film, String why) {
        LOG.warnf("The poster of %s is made of the film's frames: %s", film.production(), why);
        return new PosterArt(Optional.empty(), Artist.builtIn(Optional.of(why)));
    }

    private Picture picture(OrgId org, Reference.Role role, AssetRef asset) throws IOException {
        return new Picture(role, asset.mediaType(), Files.readAllBytes(store.fetch(org, asset)));
    }
}
