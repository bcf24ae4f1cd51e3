package studio.backlot.render.continuity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Identity;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.film.Manner;
import studio.backlot.contracts.film.Outfit;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.SetId;
import studio.backlot.render.weave.Camera;

/**
 * An immutable snapshot of a scene between two shots. A brief is a transition: it names only what changes.
 *
 * @param light name of the light state
 * @param cast who is on the set
 * @param wings who may come in, as they were when last seen, so that clothes hold while they are away
 * @param camera where the last shot of the scene left the camera; empty before the first
 * @param acting notes for whoever plays, of everyone on the set: see {@link ActingNotes}
 */
public record SceneState(
        SetId set,
        String light,
        Map<CharacterId, Presence> cast,
        Map<CharacterId, Presence> wings,
        Optional<Camera> camera,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<CharacterId, List<String>> acting) {

    public SceneState {
        cast = Absent.map(cast);
        wings = Absent.map(wings);
        camera = Absent.optional(camera);
        acting = Absent.map(acting);
    }

    /** A state that says nothing to the actors. */
    public SceneState(
            SetId set,
            String light,
            Map<CharacterId, Presence> cast,
            Map<CharacterId, Presence> wings,
            Optional<Camera> camera) {
        this(set, light, cast, wings, camera, Map.of());
    }

    /**
     * The state that the first shot of a scene starts from: everyone whom its brief places, names, hears or frames is on
     * the set, placed by the brief or by {@link Blocking}; faces are at rest.
     */
    public static SceneState opening(Shot shot, ShotWorld world) {
        return opening(shot.brief(), world);
    }

    static SceneState opening(Brief brief, ShotWorld world) {
        Map<CharacterId, Presence> everyone = new LinkedHashMap<>();
        Map<CharacterId, Presence> given = new LinkedHashMap<>();
        for (CastMember member : world.cast()) {
            Presence rest = atRest(member, world);
            Optional<CharacterChange> change = changeOf(brief, member.id());
            everyone.put(member.id(), change.map(rest::after).orElse(rest).feeling(rest.expression()));
        }
        for (CastMember member : world.cast()) {
            if (isIn(brief, member)) {
                given.put(member.id(), everyone.get(member.id()));
            }
        }
        Map<CharacterId, Presence> placed = Blocking.of(world.set()).place(everyone, given.keySet(), brief);
        Map<CharacterId, Presence> on = new LinkedHashMap<>();
        Map<CharacterId, Presence> off = new LinkedHashMap<>();
        placed.forEach((id, presence) -> (given.containsKey(id) ? on : off).put(id, presence));
        String light = world.set().light(brief.light()).name();
        return new SceneState(world.set().id(), light, on, off, Optional.empty(), ActingNotes.of(on, world.cast()));
    }

    /**
     * The state that {@code brief} leads to, in a shot of any length that cuts.
     *
     * @throws Contradiction when the brief asks for what this state or this world cannot give
     */
    public SceneState after(Brief brief, ShotWorld world) {
        return after(Transition.cut(this, brief, world));
    }

    /**
     * The state that a shot leads to.
     *
     * @param seconds its length
     * @throws Contradiction listing all rules that the shot breaks
     */
    public SceneState after(Shot shot, ShotWorld world, double seconds) {
        return after(Transition.of(this, shot, world, seconds));
    }

    private static SceneState after(Transition transition) {
        List<Finding> findings = ContinuityRule.findings(transition);
        if (!findings.isEmpty()) {
            throw new Contradiction(findings);
        }
        return transition.before().to(transition.brief(), transition.world());
    }

    /** The state that a brief which no rule refuses leads to. */
    SceneState to(Brief brief, ShotWorld world) {
        Map<CharacterId, Presence> on = new LinkedHashMap<>(cast);
        Map<CharacterId, Presence> off = new LinkedHashMap<>(wings);
        Blocking blocking = Blocking.of(world.set());
        for (CastMember member : world.cast()) {
            CharacterId id = member.id();
            Optional<CharacterChange> change = changeOf(brief, id);
            if (change.flatMap(CharacterChange::present)
                    .filter(present -> !present)
                    .isPresent()) {
                off.put(id, change.get().character().equals(id) ? on.remove(id).after(change.get()) : on.remove(id));
            } else if (on.containsKey(id) || isIn(brief, member)) {
                Presence was = Optional.ofNullable(on.get(id))
                        .or(() -> Optional.ofNullable(off.remove(id)))
                        .orElseGet(() -> blocking.mark(atRest(member, world), on.values()));
                Presence now = change.map(was::after).orElse(was);
                on.put(
                        id,
                        change.map(asked -> blocking.settle(was, now, asked, on))
                                .orElse(now));
            }
        }
        Map<CharacterId, Presence> handed = Props.handedOver(on, brief);
        return new SceneState(
                set, brief.light().orElse(light), handed, off, camera, ActingNotes.of(handed, world.cast()));
    }

    /** The state with the camera where a shot left it. */
    public SceneState seenBy(Camera last) {
        return new SceneState(set, light, cast, wings, Optional.of(last), acting);
    }

    /** Someone as they are on the set, or were when last seen. */
    Optional<Presence> lastSeen(CharacterId id) {
        return Optional.ofNullable(cast.get(id)).or(() -> Optional.ofNullable(wings.get(id)));
    }

    /** Documents of elsewhere may lack an identity or its form: such a character stands, as a person does. */
    private static boolean floats(Identity identity) {
        return identity != null
                && switch (identity.form()) {
                    case HOLOGRAM, ORB -> true;
                    case HUMAN, CREATURE, ROBOT -> false;
                    case null -> false;
                };
    }

    /** Dressed as last seen on this story day, else in the first outfit of the wardrobe. */
    static Presence atRest(CastMember member, ShotWorld world) {
        Pose pose = floats(member.dna().identity()) ? Pose.FLOAT : Pose.STAND;
        List<String> wardrobe =
                member.dna().wardrobe().stream().map(Outfit::name).toList();
        String outfit = Optional.ofNullable(world.worn().get(member.id()))
                .filter(wardrobe::contains)
                .or(() -> wardrobe.stream().findFirst())
                .orElse("");
        Expression face = Optional.ofNullable(member.dna().manner())
                .flatMap(Manner::expression)
                .orElse(Expression.NEUTRAL);
        return new Presence(member.version(), Blocking.UNPLACED, 0, pose, face, outfit, Optional.empty());
    }

    static Optional<CharacterChange> changeOf(Brief brief, CharacterId id) {
        return brief.changes().stream()
                .filter(change -> change.character().equals(id))
                .findFirst();
    }

    /** Whether a brief brings someone into the picture: by a change, a line on screen, the frame, or by name. */
    static boolean isIn(Brief brief, CastMember member) {
        Optional<CharacterChange> change = changeOf(brief, member.id());
        if (change.isPresent()) {
            return change.get().present().orElse(true);
        }
        boolean speaks = brief.dialogue().stream()
                .anyMatch(line -> !line.offScreen() && line.character().equals(member.id()));
        boolean framed = brief.camera()
                .subject()
                .filter(subject -> subject.equals(member.id().value()))
                .isPresent();
        return speaks || framed || names(brief.action(), member);
    }

    private static boolean names(String action, CastMember member) {
        List<String> words =
                new ArrayList<>(List.of(action.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
        List<String> name = List.of(member.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1));
        return !name.isEmpty() && !name.getFirst().isEmpty() && words.contains(name.getFirst());
    }

    /** The light state that this state names. */
    public LightState lightIn(ShotWorld world) {
        return world.set().light(Optional.of(light));
    }
}
