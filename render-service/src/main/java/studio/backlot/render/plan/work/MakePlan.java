package studio.backlot.render.plan.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.backlot.contracts.event.ProductionPlanned;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.event.WorkFailed;
import studio.backlot.contracts.film.DialogueLine;
import studio.backlot.contracts.film.Tier;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.outbox.Outbox;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.engine.Commission;
import studio.backlot.render.engine.Half;
import studio.backlot.render.engine.Hybrid;
import studio.backlot.render.engine.Purchase;
import studio.backlot.render.engine.StillPurchase;
import studio.backlot.render.engine.work.ModelEngines;
import studio.backlot.render.engine.work.Quotes;
import studio.backlot.render.plan.EarlierTake;
import studio.backlot.render.plan.Hiring;
import studio.backlot.render.plan.Library.Holding;
import studio.backlot.render.plan.Plan;
import studio.backlot.render.plan.Planner;
import studio.backlot.render.plan.Planner.Sources;
import studio.backlot.render.plan.Prospect;
import studio.backlot.render.plan.db.EarlierTakes;
import studio.backlot.render.plan.db.PlanTable;
import studio.backlot.render.shot.Circled;
import studio.backlot.render.shot.GivenTake;
import studio.backlot.render.shot.db.CircledTable;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.take.TakeKey;
import studio.backlot.render.take.db.TakeLibrary;

/** Makes the plan of a revision of which everything is there. */
@ApplicationScoped
class MakePlan implements TaskHandler<ProductionRef> {
    static final String KIND = "plan";

    private final PlanTable plans;
    private final EarlierTakes earlier;
    private final CircledTable circled;
    private final ShotTable shots;
    private final TakeLibrary library;
    private final TenantTransactions transactions;
    private final Outbox outbox;
    private final TakeKey.Engine engine;
    private final ModelEngines engines;
    private final Quotes quotes;
    private final Sundries sundries;

    MakePlan(
            PlanTable plans,
            EarlierTakes earlier,
            CircledTable circled,
            ShotTable shots,
            TakeLibrary library,
            TenantTransactions transactions,
            Outbox outbox,
            TakeKey.Engine engine,
            ModelEngines engines,
            Quotes quotes,
            Sundries sundries) {
        this.plans = plans;
        this.earlier = earlier;
        this.circled = circled;
        this.shots = shots;
        this.library = library;
        this.transactions = transactions;
        this.outbox = outbox;
        this.engine = engine;
        this.engines = engines;
        this.quotes = quotes;
        this.sundries = sundries;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<ProductionRef> payload() {
        return ProductionRef.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<ProductionRef> task) {
        OrgId org = task.org();
        ProductionRef production = task.payload();
        List<ShotRequested> asked =
                transactions.await(org, session -> plans.requests(session, org, production)).parallelStream()
                        .map(PlanTable::read)
                        .toList();
        List<EarlierTake> takes = earlier(org, production, asked);
        Sources sources = transactions.await(org, session -> circled.of(session, org, production, asked)
                .chain(decided -> shots.recordings(session, org, production, lines(asked))
                        .map(recordings -> new Sources(
                                production,
                                asked.stream()
                                        .map(request -> withRetake(request, decided))
                                        .toList(),
                                recordings,
                                takes,
                                given(decided)))));
        Quotes.Film film = quotes.of(org, sources.requests());
        int workers = Runtime.getRuntime().availableProcessors();
        Plan plan = new Planner(engine, workers, keys -> takes(org, keys), hiring(film)).plan(sources);
        Plan whole = plan.buying(sundries.of(org, plan, film));
        return session -> plans.planned(session, org, whole)
                .chain(first -> first
                        ? outbox.publish(session, org, told(plan))
                        : Uni.createFrom().voidItem());
    }

    private static ProductionPlanned told(Plan plan) {
        return new ProductionPlanned(
                plan.production(),
                plan.shots().size(),
                plan.count(Prospect.Kept.class::isInstance),
                plan.count(prospect -> prospect instanceof Prospect.New || prospect instanceof Prospect.Stale),
                plan.count(Prospect.Depends.class::isInstance),
                plan.count(Prospect.Refused.class::isInstance),
                plan.schedule().makespanSeconds());
    }

    @Override
    public Completion failed(Task<ProductionRef> task, Failure failure) {
        return session -> outbox.publish(
                session,
                task.org(),
                new WorkFailed(
                        task.payload(), Step.BREAKDOWN, KIND, failure.code().slug(), failure.detail()));
    }

    private Hiring hiring(Quotes.Film film) {
        return (request, scripted) -> film.commission(request, scripted)
                .map(commission -> new Hiring.Terms(engines.hire(commission), price(film, request, commission)));
    }

    private static Hiring.Price price(Quotes.Film film, ShotRequested request, Commission commission) {
        return switch (commission) {
            case Purchase whole ->
                new Hiring.Price(whole.by(), whole.quote().total().toString());
            case Hybrid hybrid -> price(film, hybrid);
            case StillPurchase still ->
                new Hiring.Price(still.by(), film.toPay(request, still).toString());
        };
    }

    private static Hiring.Price price(Quotes.Film film, Hybrid hybrid) {
        Map<Half, Money> prices = new EnumMap<>(Half.class);
        for (Half half : Half.values()) {
            film.toPay(hybrid, half).ifPresent(price -> prices.put(half, price));
        }
        Money sum = prices.values().stream().reduce(Money::plus).orElseThrow();
        Money nothing = Money.zero(sum.currency());
        return new Hiring.Price(
                hybrid.by(),
                sum.toString(),
                Stream.of(Half.values())
                        .map(half -> new Hiring.HalfPrice(
                                half.words(),
                                hybrid.profile(half),
                                prices.getOrDefault(half, nothing).toString()))
                        .toList());
    }

    private Map<String, Holding> takes(OrgId org, Collection<String> keys) {
        Map<String, Holding> held = new HashMap<>();
        transactions
                .await(org, session -> library.find(session, org, keys))
                .forEach((key, take) ->
                        held.put(key, new Holding(key, take.lastFrame().sha256())));
        return held;
    }

    private List<EarlierTake> earlier(OrgId org, ProductionRef production, List<ShotRequested> asked) {
        Tier tier = asked.stream().findFirst().map(ShotRequested::quality).orElse(Tier.FINAL);
        return transactions.await(org, session -> earlier.of(session, org, production.project(), tier)).stream()
                .map(EarlierTakes.Stored::read)
                .toList();
    }

    /** A shot that has a retake in the cut stays that retake as long as its brief stays. */
    private static ShotRequested withRetake(ShotRequested request, Map<ShotId, Circled> circled) {
        return Optional.ofNullable(circled.get(request.shot().id()))
                .flatMap(Circled::retake)
                .map(retake -> retake.of(request))
                .orElse(request);
    }

    /** A shot that has a take in the cut which was given to it stays with it as long as its brief stays. */
    private static Map<ShotId, GivenTake> given(Map<ShotId, Circled> circled) {
        Map<ShotId, GivenTake> given = new HashMap<>();
        circled.forEach((shot, decided) -> decided.given().ifPresent(take -> given.put(shot, take)));
        return given;
    }

    private static List<LineId> lines(List<ShotRequested> requests) {
        return requests.stream()
                .flatMap(request -> request.shot().brief().dialogue().stream())
                .map(DialogueLine::id)
                .toList();
    }
}
