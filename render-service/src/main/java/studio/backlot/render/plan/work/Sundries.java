package studio.backlot.render.plan.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.Expense.Medium;
import studio.backlot.contracts.event.Quoted;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.money.Money;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.engine.work.Quotes;
import studio.backlot.render.plan.Beside;
import studio.backlot.render.plan.Plan;
import studio.backlot.render.plan.db.PlanTable;
import studio.backlot.render.plate.work.Plates;
import studio.backlot.render.portrait.work.PortraitQuotes;
import studio.backlot.render.poster.work.PosterEngine;
import studio.backlot.render.prompt.Place;

/** What a film would buy beside its shots: pictures of its cast and sets, lines, and the picture of its poster. Music is bought for a cut, and not known before. */
@ApplicationScoped
class Sundries {
    private final PlanTable plans;
    private final PortraitQuotes portraits;
    private final Plates plates;
    private final PosterEngine posters;
    private final TenantTransactions transactions;

    Sundries(
            PlanTable plans,
            PortraitQuotes portraits,
            Plates plates,
            PosterEngine posters,
            TenantTransactions transactions) {
        this.plans = plans;
        this.portraits = portraits;
        this.plates = plates;
        this.posters = posters;
        this.transactions = transactions;
    }

    /** Of a plan whose shots are known; from worker threads only. */
    List<Beside> of(OrgId org, Plan plan, Quotes.Film film) {
        ProductionRef production = plan.production();
        List<CastMember> cast = transactions.await(org, session -> plans.cast(session, org, production));
        List<Beside> all = new ArrayList<>();
        for (CastMember member : cast) {
            PortraitQuotes.Sitting sitting = portraits.of(org, production, member);
            sitting.portrait().ifPresent(quoted -> all.add(picture("the portrait of " + member.id(), quoted)));
            sitting.sheet().ifPresent(quoted -> all.add(picture("the model sheet of " + member.id(), quoted)));
        }
        for (Place place : places(plan, film)) {
            plates.quote(org, production, place)
                    .ifPresent(quoted -> all.add(picture("the plate of " + place.words(), quoted)));
        }
        all.addAll(lines(transactions.await(org, session -> plans.quotedLines(session, org, production))));
        if (plan.films()) {
            posters.quote(org, cast, film.speakers())
                    .ifPresent(quoted -> all.add(picture("the key art of the poster", quoted)));
        }
        return List.copyOf(all);
    }

    /** Whose plates are shown to models that may have to film. */
    private static List<Place> places(Plan plan, Quotes.Film film) {
        return plan.shots().stream()
                .filter(shot -> shot.prospect().mayBeFilmed())
                .flatMap(shot -> film.shown(shot.shot()).stream())
                .distinct()
                .toList();
    }

    private static Beside picture(String what, Quoted quoted) {
        return Beside.of(Medium.PICTURE, what, quoted);
    }

    /** Added up by whoever would speak. */
    private static List<Beside> lines(List<Quoted> quoted) {
        return quoted.stream().collect(Collectors.groupingBy(Quoted::by)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(by -> Beside.of(Medium.SPEECH, words(by.getValue().size()), sum(by.getKey(), by.getValue())))
                .toList();
    }

    private static String words(int lines) {
        return lines == 1 ? "1 line, its length reckoned" : lines + " lines, their lengths reckoned";
    }

    /** As old as the oldest of the lists. */
    private static Quoted sum(String by, List<Quoted> quoted) {
        return new Quoted(
                by,
                quoted.stream().flatMap(line -> line.cost().stream()).reduce(Money::plus),
                quoted.stream().flatMap(line -> line.listed().stream()).min(Comparator.naturalOrder()));
    }
}
