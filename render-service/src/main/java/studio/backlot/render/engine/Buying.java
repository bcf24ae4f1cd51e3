package studio.backlot.render.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.EngineChoice;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.RenderError;
import studio.backlot.render.people.Showing;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.RequiredWordsTooLong;
import studio.backlot.render.prompt.compile.HalfMaterial;
import studio.backlot.render.prompt.compile.KeyGround;
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
     * @throws Unfilmable when no model can film it, or a half of it, or reads too little
     */
    public Commission commission(Shopping shot) {
        return shot.choice().halves().isPresent() ? hybrid(shot) : buy(whole(shot));
    }

    /** Which model it would be, and why; of a hybrid, of both halves. */
    public Routing route(Shopping shot) {
        if (shot.choice().halves().isEmpty()) {
            return route(whole(shot));
        }
        Material material = material(shot);
        return Routing.of(
                route(half(shot, Half.PLATE, HalfMaterial.plate(material))),
                route(half(shot, Half.CHARACTERS, HalfMaterial.characters(material, ground(shot, material)))));
    }

    /**
     * What a model is looked for.
     *
     * @param half the whole picture when empty
     */
    private record Wish(
            Shopping shot, EngineChoice choice, Optional<Half> half, Material material, List<Candidate> candidates) {
        Wish by(String name) {
            return new Wish(shot, choice.by(name), half, material, candidates);
        }

        String words() {
            return half.map(part -> "its " + part.words()).orElse("it");
        }
    }

    private Wish whole(Shopping shot) {
        Material material = material(shot);
        return new Wish(shot, shot.choice(), Optional.empty(), material, mayFilm(material));
    }

    private Wish half(Shopping shot, Half half, Material material) {
        EngineChoice choice = half.choice(shot.choice());
        String other = half.other(shot.choice());
        List<Candidate> all = mayFilm(material).stream()
                .map(candidate -> choice.open() && candidate.profile().id().equals(other)
                        ? candidate.barred("it makes the other half")
                        : candidate)
                .toList();
        return new Wish(shot, choice, Optional.of(half), material, all);
    }

    private Hybrid hybrid(Shopping shot) {
        Material material = material(shot);
        KeyGround ground = ground(shot, material);
        Wish plate = half(shot, Half.PLATE, HalfMaterial.plate(material));
        Wish characters = half(shot, Half.CHARACTERS, HalfMaterial.characters(material, ground));
        Hybrid hybrid = new Hybrid(bought(plate), bought(characters), ground);
        hybrid.plate()
                .map(Purchase::quote)
                .flatMap(one -> hybrid.characters().map(Purchase::quote).map(other -> List.of(one, other)))
                .ifPresent(quotes -> requireTogether(shot, quotes.getFirst(), quotes.getLast()));
        return hybrid;
    }

    private Optional<Purchase> bought(Wish half) {
        return half.choice().builtIn() ? Optional.empty() : Optional.of(buy(half));
    }

    private static KeyGround ground(Shopping shot, Material material) {
        return KeyGround.of(material.people())
                .orElseThrow(() -> unfilmable(
                        shot,
                        "its characters cannot be told from a ground: they wear green and blue, and one of both would be behind them."
                                + " Change a colour, or name one engine for the whole picture."));
    }

    /** The price that is the most is one of both halves. */
    private static void requireTogether(Shopping shot, Quote plate, Quote characters) {
        Money one = plate.total();
        Money other = characters.total();
        boolean comparable = one.currency().equals(other.currency());
        Optional<Money> most = shot.choice().most().map(Money::of);
        if (!comparable
                || most.filter(limit -> one.plus(other).isMoreThan(limit)).isPresent()) {
            throw unfilmable(
                    shot,
                    "its plate by %s costs %s and its characters by %s cost %s, %s."
                            .formatted(
                                    plate.profile(),
                                    one,
                                    characters.profile(),
                                    other,
                                    comparable
                                            ? "and %s is the most for both".formatted(most.orElseThrow())
                                            : "which no budget can add up"));
        }
    }

    private Purchase buy(Wish wish) {
        Routing routing = route(wish);
        Profile profile = routing.chosen().flatMap(catalogue::profile).orElseThrow(() -> noModel(wish, routing));
        Request request = compiled(profile, wish);
        Quote quote = Quote.of(profile, request, wish.shot().request().format()).orElseThrow();
        return Purchase.of(profile, request, quote, routing);
    }

    private Routing route(Wish wish) {
        return wish.half().isPresent() && wish.choice().builtIn()
                ? Routing.builtIn(wish.choice().name())
                : router.route(requirement(wish), wish.candidates());
    }

    /** Models may not show everybody everywhere; the built-in engine may. */
    private List<Candidate> mayFilm(Material material) {
        if (showing == Showing.EVERYONE) {
            return candidates;
        }
        return showing.against(material.people())
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

    private static Requirement requirement(Wish wish) {
        Shopping shot = wish.shot();
        ScriptedShot scripted = shot.scripted();
        Material.Supply supply = wish.material().supply();
        long portraits = scripted.script().world().cast().stream()
                .filter(member -> supply.portraits().containsKey(member.id()))
                .count();
        int pictures = Math.toIntExact(portraits + supply.plate().stream().count());
        boolean goesOn = shot.request().shot().link() == Link.CONTINUES
                && supply.previous().isPresent();
        return new Requirement(
                shot.request().format(),
                scripted.timing().duration(),
                !wish.material().timing().lines().isEmpty(),
                pictures,
                goesOn,
                supply.approved().isPresent(),
                supply.next().isPresent(),
                wish.choice());
    }

    private Request compiled(Profile profile, Wish wish) {
        try {
            return new PromptCompiler(
                            profile, catalogue.template(wish.material().world().style()))
                    .compile(wish.material());
        } catch (RequiredWordsTooLong tooLong) {
            throw new Unfilmable(
                    RenderError.REQUEST_TOO_LONG,
                    wish.half().map(half -> "Its %s: ".formatted(half.words())).orElse("") + tooLong.getMessage());
        }
    }

    /** Nothing when the profile has no successor. */
    private String moving(Wish wish, Profile from) {
        return from.offer()
                .flatMap(Offer::retired)
                .flatMap(Offer.Retirement::successor)
                .flatMap(catalogue::profile)
                .map(to -> " " + new Moving(from, to, route(wish.by(to.id()))).words())
                .orElse("");
    }

    private Unfilmable noModel(Wish wish, Routing routing) {
        EngineChoice choice = wish.choice();
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
                    + moving(wish, named.get());
        }
        return unfilmable(wish.shot(), "no model can film %s. %s".formatted(wish.words(), why));
    }

    private static Unfilmable unfilmable(Shopping shot, String why) {
        return new Unfilmable(
                RenderError.NO_MODEL,
                "Shot %s: %s".formatted(shot.request().shot().id(), why));
    }
}
