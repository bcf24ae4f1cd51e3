package studio.backlot.render.plate;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.StyleTemplate;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.kit.json.Json;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.continuity.SceneState;
import studio.backlot.render.image.Fitting;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Place;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.compile.PromptCompiler;
import studio.backlot.render.prompt.compile.Seeds;
import studio.backlot.render.prompt.profile.Catalogue;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.MasterCamera;

/** A place without people, seen by its master camera: drawn here, or put to a model as one frame of a film. */
public final class MasterShot {
    private static final String ACTION =
            "The place lies empty and still: nobody is there, and nothing is written in the picture";

    /** Of one second, so that it has a middle. */
    private static final int FRAMES = 24;

    private static final long SEED = 1;
    private static final int SEED_BITS = 31;

    private final Place place;
    private final Camera camera;
    private final ShotWorld world;
    private final SceneState state;

    private MasterShot(Place place) {
        this.place = place;
        this.camera = MasterCamera.of(
                place.set(), place.format().width() / (double) place.format().height());
        this.world = new ShotWorld(place.set(), place.style(), List.of());
        this.state = SceneState.opening(shot(Link.OPENS), world).seenBy(camera);
    }

    public static MasterShot of(Place place) {
        return new MasterShot(place);
    }

    /** SHA-256 of everything that our drawing is made of. */
    public static String key(Place place) {
        return Json.sha256(Json.canonical(new Drawn(place.drawn(), Animatic.engineVersion())));
    }

    /** The same when a model draws it. */
    public static String key(Place place, String provider, String model) {
        return Json.sha256(Json.canonical(
                new Commissioned(key(place), provider, model, place.style().template())));
    }

    public BufferedImage draw() {
        Shot held = shot(Link.CONTINUES);
        ShotScript script = new ShotScript(state, state, held, world, place.format(), FRAMES, List.of(), SEED);
        return new Animatic().still(script, 0);
    }

    /**
     * What a model is asked for.
     *
     * @param drawing ours, which is shown to a model that looks at pictures
     */
    public ImageOrder order(Profile profile, Picture drawing) {
        Material material =
                material(Reference.sketch(new AssetRef(drawing.sha256(), drawing.mediaType(), drawing.bytes().length)));
        Call.Sent sent = new PromptCompiler(profile, Catalogue.bundled().template(world.style()))
                .compile(material)
                .calls()
                .getFirst()
                .sent();
        return new ImageOrder(
                profile.model(),
                sent.words(),
                said(sent, profile.parameters().aspectRatio()),
                said(sent, profile.parameters().resolution()),
                Optional.of(Math.toIntExact(Seeds.of(SEED, material.shot().id(), SEED_BITS))),
                sent.references().stream().map(_ -> drawing).toList());
    }

    private static String said(Call.Sent sent, Optional<String> name) {
        return name.map(sent.parameters()::get).map(Object::toString).orElseThrow();
    }

    /** A picture as it came, in the shape of the film: all that has room of its middle. */
    public static BufferedImage fitted(Place place, BufferedImage drawn) {
        return Fitting.fitted(drawn, place.format().width(), place.format().height());
    }

    private Material material(Reference sketch) {
        return new Material(
                shot(Link.OPENS),
                new Material.Passage(state, state, _ -> camera),
                world,
                new Material.Timing(
                        place.format(), new RationalTime(FRAMES, place.format().frameRate()), List.of()),
                Material.Supply.NONE.on(sketch),
                new Material.Context(SEED, List.of()));
    }

    /** One that continues stays where its camera is. */
    private Shot shot(Link link) {
        CameraBrief framed = new CameraBrief(
                ShotSize.EWS,
                MoveKind.STATIC,
                Optional.of((int) Math.round(camera.lens())),
                Optional.empty(),
                0,
                Optional.empty());
        Brief brief = new Brief(ACTION, framed, List.of(), List.of(), Optional.empty(), Transition.CUT, List.of());
        return new Shot(new ShotId("plate"), new SceneId("plate"), 0, link, brief, Optional.empty());
    }

    private record Drawn(Place place, String engine) {}

    private record Commissioned(String drawn, String provider, String model, Optional<StyleTemplate> template) {}
}
