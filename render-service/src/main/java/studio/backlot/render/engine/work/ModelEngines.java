package studio.backlot.render.engine.work;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.json.Json;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.media.MediaTools;
import studio.backlot.render.RenderError;
import studio.backlot.render.engine.Buying;
import studio.backlot.render.engine.Commission;
import studio.backlot.render.engine.Half;
import studio.backlot.render.engine.Hybrid;
import studio.backlot.render.engine.Purchase;
import studio.backlot.render.engine.StillBuying;
import studio.backlot.render.engine.StillPurchase;
import studio.backlot.render.job.Jobs;
import studio.backlot.render.job.work.LiveJobs;
import studio.backlot.render.people.db.PeopleTable;
import studio.backlot.render.plate.KeptPlate;
import studio.backlot.render.plate.work.Plates;
import studio.backlot.render.portrait.work.Portraits;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Place;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.compile.HalfMaterial;
import studio.backlot.render.prompt.compile.ShotMaterial;
import studio.backlot.render.prompt.work.Catalogues;
import studio.backlot.render.prompt.work.Requests;
import studio.backlot.render.route.Router;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.Unfilmable;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.shot.work.Engines;
import studio.backlot.render.shot.work.ShotOrder;
import studio.backlot.render.take.Filming;
import studio.backlot.render.take.Hire;
import studio.backlot.render.take.StagedFilming;
import studio.backlot.render.take.TakeKey;
import studio.backlot.render.take.db.TakeLibrary;

/** The built-in renderer, and every model that the catalogue has and the organisation can ask. */
@ApplicationScoped
public class ModelEngines implements Engines {
    private final EngineChoice studio;
    private final int attempts;
    private final Catalogues catalogues;
    private final Candidates candidates;
    private final PeopleTable people;
    private final Requests requests;
    private final Portraits portraits;
    private final Plates plates;
    private final ShotTable shots;
    private final TakeLibrary library;
    private final TenantTransactions transactions;
    private final Jobs jobs;
    private final LiveJobs live;
    private final ObjectStore store;
    private final MediaTools tools;
    private final Filming builtIn;
    private final StillEngine stills;
    private final Clock clock;

    ModelEngines(
            EngineSettings settings,
            Catalogues catalogues,
            Candidates candidates,
            PeopleTable people,
            Requests requests,
            Portraits portraits,
            Plates plates,
            ShotTable shots,
            TakeLibrary library,
            TenantTransactions transactions,
            Jobs jobs,
            LiveJobs live,
            ObjectStore store,
            MediaTools tools,
            Filming builtIn,
            StillEngine stills,
            Clock clock) {
        this.studio = settings.choice();
        this.attempts = settings.attempts();
        this.catalogues = catalogues;
        this.candidates = candidates;
        this.people = people;
        this.requests = requests;
        this.portraits = portraits;
        this.plates = plates;
        this.shots = shots;
        this.library = library;
        this.transactions = transactions;
        this.jobs = jobs;
        this.live = live;
        this.store = store;
        this.tools = tools;
        this.builtIn = new StagedFilming(builtIn);
        this.stills = stills;
        this.clock = clock;
    }

    /** What a shot is to be filmed by. One in which nobody is seen is all plate. */
    public EngineChoice choice(ShotRequested request, ScriptedShot scripted) {
        EngineChoice choice = request.engine().orElse(studio);
        return choice.halves()
                .filter(_ -> !isPeopled(request, scripted))
                .map(halves -> choice.by(halves.plate()))
                .orElse(choice);
    }

    private static boolean isPeopled(ShotRequested request, ScriptedShot scripted) {
        Material.Context alone = new Material.Context(request.seed(), List.of());
        return HalfMaterial.isPeopled(ShotMaterial.of(request, scripted, Material.Supply.NONE, alone));
    }

    @Override
    public boolean arePaid(ShotRequested request, ScriptedShot scripted) {
        return StillEngine.isStill(request)
                ? stills.isHired()
                : !choice(request, scripted).builtIn();
    }

    @Override
    public ShotOrder hired(OrgId org, ShotOrder order) {
        portraits.drawn(
                org, order.request().production(), order.request().world().cast());
        Needed needed = transactions.await(org, session -> shots.find(session, org, order.ref())
                .chain(row -> needed(session, org, row.orElseThrow(() -> gone(order)), order, Optional.empty())));
        Needed sketched = needed.with(requests.sketched(org, needed.gathered()));
        ShotOrder hired = hired(sketched, order);
        return showsPlate(hired) && !isMade(org, hired) ? hired(org, sketched, hired, order) : hired;
    }

    /** A plate is bought when somebody is to be shown it, for a take that there is not yet. */
    private ShotOrder hired(OrgId org, Needed sketched, ShotOrder hired, ShotOrder order) {
        Requests.Gathered gathered = sketched.gathered();
        KeptPlate plate = plates.drawn(org, order.request().production(), gathered.place());
        Requests.Gathered shown = gathered.on(plate.picture());
        ShotOrder bought = shown.supply().equals(gathered.supply()) ? hired : hired(sketched.with(shown), order);
        ShotOrder made = bought.shown(plate.of(gathered.place()));
        return plate.artist()
                .instead()
                .map(why -> made.warned("The built-in engine drew the plate of %s: %s"
                        .formatted(order.request().world().set().name(), why)))
                .orElse(made);
    }

    private boolean isMade(OrgId org, ShotOrder order) {
        return transactions
                .await(org, session -> library.find(session, org, order.key()))
                .isPresent();
    }

    private static boolean showsPlate(ShotOrder order) {
        return order.hire()
                .map(Hire::purchase)
                .map(ModelEngines::read)
                .filter(commission -> commission.shows(Reference.Role.PLATE))
                .isPresent();
    }

    @Override
    public Uni<ShotOrder> retaken(
            Mutiny.Session session, OrgId org, ShotRow row, ShotOrder order, Optional<AssetRef> next) {
        Optional<Reference> frame =
                next.map(asset -> new Reference(Reference.Role.LAST_FRAME, "the shot after", Optional.of(asset)));
        return needed(session, org, row, order, frame)
                .chain(needed -> shown(session, org, needed.gathered().place(), hired(needed, order)));
    }

    private Uni<ShotOrder> shown(Mutiny.Session session, OrgId org, Place place, ShotOrder order) {
        return showsPlate(order)
                ? plates.kept(session, org, place).map(plate -> plate.map(kept -> order.shown(kept.of(place)))
                        .orElse(order))
                : Uni.createFrom().item(order);
    }

    @Override
    public Filming filming(OrgId org, ShotOrder order, int attempt) {
        return order.hire()
                .map(hire -> switch (read(hire.purchase())) {
                    case Purchase purchase ->
                        new PaidFilming(bought(org, order, purchase, Part.whole(order.key())), attempts);
                    case Hybrid hybrid -> new HybridFilming(order, hybrid, halves(org, order, hybrid), attempts, tools);
                    case StillPurchase still -> stills.filming(org, order.request(), still, attempt);
                })
                .orElse(builtIn);
    }

    private Map<Half, Bought> halves(OrgId org, ShotOrder order, Hybrid hybrid) {
        Map<Half, Bought> halves = new EnumMap<>(Half.class);
        for (Half half : Half.values()) {
            hybrid.half(half)
                    .ifPresent(purchase ->
                            halves.put(half, bought(org, order, purchase, Part.of(half, purchase.asked()))));
        }
        return halves;
    }

    private Bought bought(OrgId org, ShotOrder order, Purchase purchase, Part part) {
        return new Bought(org, purchase, new Orders(jobs, live, org, order, purchase, part), store, tools);
    }

    /** Whoever may film in an organisation now, with the catalogue that they are of. */
    public Uni<Buying> buying(Mutiny.Session session, OrgId org) {
        return catalogues
                .of(session, org)
                .chain(now -> candidates.of(session, org, now).chain(all -> people.find(session, org)
                        .map(showing -> new Buying(now, new Router(clock.instant()), all, showing))));
    }

    /** What is bought, as the shot's key has it. */
    public Hire hire(Commission commission) {
        return new Hire(
                commission.by(),
                new TakeKey.Engine(commission.renderer(), tools.h264().name()),
                commission.asked(),
                Json.write(commission));
    }

    private Uni<Needed> needed(
            Mutiny.Session session, OrgId org, ShotRow row, ShotOrder order, Optional<Reference> next) {
        return requests.gather(session, org, row, new Requests.Wanted(order.request(), order.scripted(), next))
                .chain(gathered -> buying(session, org).chain(buying -> pictures(session, org, order)
                        .map(pictures -> new Needed(gathered, buying, pictures))));
    }

    private Uni<Optional<StillBuying>> pictures(Mutiny.Session session, OrgId org, ShotOrder order) {
        return StillEngine.isStill(order.request())
                ? stills.buying(session, org)
                : Uni.createFrom().item(Optional.empty());
    }

    private ShotOrder hired(Needed needed, ShotOrder order) {
        Requests.Gathered gathered = needed.gathered();
        if (needed.pictures().isPresent()) {
            return drawn(needed.pictures().get(), gathered, order);
        }
        return order.hired(hire(needed.buying()
                .commission(new Buying.Shopping(
                        order.request(),
                        order.scripted(),
                        gathered.supply(),
                        gathered.context(),
                        choice(order.request(), order.scripted())))));
    }

    private ShotOrder drawn(StillBuying buying, Requests.Gathered gathered, ShotOrder order) {
        Material material = ShotMaterial.of(order.request(), order.scripted(), gathered.supply(), gathered.context());
        return switch (buying.drawer(material)) {
            case StillBuying.Model model -> order.hired(hire(model.purchase()));
            case StillBuying.BuiltIn ours -> order.drawnHere(ours.why());
        };
    }

    private static Commission read(String commission) {
        try {
            return Json.read(commission, Commission.class);
        } catch (JacksonException damaged) {
            throw new IllegalStateException("a stored purchase cannot be read", damaged);
        }
    }

    private static Unfilmable gone(ShotOrder order) {
        return new Unfilmable(RenderError.RENDER_FAILED, "There is no shot " + order.ref() + " any more.");
    }

    private record Needed(Requests.Gathered gathered, Buying buying, Optional<StillBuying> pictures) {
        Needed with(Requests.Gathered other) {
            return new Needed(other, buying, pictures);
        }
    }
}
