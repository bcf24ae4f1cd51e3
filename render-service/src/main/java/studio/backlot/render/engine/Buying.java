package studio.backlot.render.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.Link;
import studio.backlot.render.RenderError;
import studio.backlot.render.people.Showing;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.RequiredWordsTooLong;
import studio.backlot.render.prompt.compile.PromptCompiler;
import studio.backlot.render.prompt.compile.ShotMaterial;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Offer;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.route.Candidate;
import studio.backlot.render.route.Quote;
import studio.backlot.render.route.Requirement;
import studio.backlot.render.route.Router;
import studio.backlot.render.route.Routing;
import studio.backlot.render.shot.ScriptedShot;
import studio.backlot.render.shot.Unfilmable;

/** Finds a model for a shot and puts to it what is wanted. */
public final class Buying {
    private final Catalogue catalogue;
    private final Router router;
    private final List<Candidate> candidates;
    private final Showing showing;

    /**
     * Of what an organisation has now.
     *
     * @param showing whom its models may show
     */
    public Buying(Catalogue catalogue, Router router, List<Candidate> candidates, Showing showing) {
        this.showing = showing;
        this.catalogue = catalogue;
        this.router = router;
        this.candidates = List.copyOf(candidates);
    }

    /**
     * A shot that is to be bought.
     *
     * @param choice of the film, or of the studio where it has none
     */
    public record Shopping(
            ShotRequested request,
            ScriptedShot scripted,
            Material.Supply supply,
            Material.Context context,
            EngineChoice choice) {}

    /**
     * What is bought.
     *
     * @throws Unfilmable when no model can film it, or reads too little
     */
    public Purchase buy(Shopping shot) {
        Routing routing = route(shot);
        Profile profile = routing.chosen().flatMap(catalogue::profile).orElseThrow(() -> noModel(shot, routing));
        Request request = compiled(profile, shot);
        Quote quote = Quote.of(profile, request, shot.request().format()).orElseThrow();
        return Purchase.of(profile, request, quote, routing);
    }

    /** Which model it would be, and why. */
    public Routing route(Shopping shot) {
        return route(shot, shot.choice());
    }

    private Routing route(Shopping shot, EngineChoice choice) {
        return router.route(requirement(shot, choice), mayFilm(shot));
    }

    /** Models may not show everybody everywhere; the built-in engine may. */
    private List<Candidate> mayFilm(Shopping shot) {
        if (showing == Showing.EVERYONE) {
            return candidates;
        }
        return showing.against(material(shot).people())
                .map(why -> candidates.stream()
                        .map(candidate -> candidate.profile().id().equals(EngineChoice.BUILT_IN.name())
                                ? candidate
                                : candidate.barred(why))
                        .toList())
                .orElse(candidates);
    }

    private static Material material(Shopping shot) {
        return ShotMaterial.of(shot.request(), shot.scripted(), shot.supply(), shot.context());
    }

    private static Requirement requirement(Shopping shot, EngineChoice choice) {
        ScriptedShot scripted = shot.scripted();
        int portraits = Math.toIntExact(scripted.script().world().cast().stream()
                .filter(member -> shot.supply().portraits().containsKey(member.id()))
                .count());
        boolean goesOn = shot.request().shot().link() == Link.CONTINUES
                && shot.supply().previous().isPresent();
        return new Requirement(
                shot.request().format(),
                scripted.timing().duration(),
                !scripted.timing().lines().isEmpty(),
                portraits,
                goesOn,
                shot.supply().next().isPresent(),
                choice);
    }

    private Request compiled(Profile profile, Shopping shot) {
        try {
            return new PromptCompiler(profile, catalogue.templates().getFirst()).compile(material(shot));
        } catch (RequiredWordsTooLong tooLong) {
            throw new Unfilmable(RenderError.REQUEST_TOO_LONG, String.valueOf(tooLong.getMessage()));
        }
    }

    /** Nothing when the profile has no successor. */
    private String moving(Shopping shot, Profile from) {
        return from.offer()
                .flatMap(Offer::retired)
                .flatMap(Offer.Retirement::successor)
                .flatMap(catalogue::profile)
                .map(to -> " "
                        + new Moving(
                                        from,
                                        to,
                                        route(
                                                shot,
                                                new EngineChoice(
                                                        to.id(),
                                                        shot.choice().tier(),
                                                        shot.choice().most())))
                                .words())
                .orElse("");
    }

    private Unfilmable noModel(Shopping shot, Routing routing) {
        EngineChoice choice = shot.choice();
        Optional<Profile> named = catalogue.profile(choice.name());
        String why;
        if (choice.open()) {
            why = routing.refusals();
        } else if (named.isEmpty()) {
            why = "There is no profile '%s'; there are %s."
                    .formatted(
                            choice.name(),
                            catalogue.profiles().stream().map(Profile::id).collect(Collectors.joining(", ")));
        } else {
            why = new Routing(
                                    Optional.empty(),
                                    routing.all().stream()
                                            .filter(weighed -> weighed.profile().equals(choice.name()))
                                            .toList())
                            .refusals()
                    + moving(shot, named.get());
        }
        return new Unfilmable(
                RenderError.NO_MODEL,
                "Shot %s: no model can film it. %s"
                        .formatted(shot.request().shot().id(), why));
    }
}
