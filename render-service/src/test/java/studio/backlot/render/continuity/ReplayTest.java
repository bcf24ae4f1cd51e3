package studio.backlot.render.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.event.ShotWorld;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.film.Link;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.Pose;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Vector;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.SampleShots;
import studio.backlot.render.continuity.LedgerEntry.Cause;
import studio.backlot.render.continuity.LedgerEntry.Outcome;
import studio.backlot.render.continuity.LedgerEntry.Passage;
import studio.backlot.render.continuity.LedgerEntry.Slot;
import studio.backlot.render.continuity.LedgerEntry.Verdict;
import studio.backlot.render.shot.DefaultWorld;
import studio.backlot.render.weave.Camera;
import studio.backlot.render.weave.Point;

/** A scene of six shots that is filmed, edited, retaken and rolled back at random; its ledger must give back its states. */
class ReplayTest {

    private static final int SHOTS = 6;
    private static final int EDITS = 40;

    /** After so many edits every line of the ledger is worked out, not only those in force. */
    private static final int WHOLE = 8;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_state_of_every_shot_is_worked_out_again_after_any_edits(long seed) throws Exception {
        Story story = new Story(seed);
        for (int edit = 0; edit < EDITS; edit++) {
            story.edit();
            Replay replay = story.replay();
            for (int shot = 0; shot < SHOTS; shot++) {
                LedgerLine line = replay.inForce(id(shot)).orElseThrow();
                assertThat(replay.after(line)).isEqualTo(story.after.get(shot));
            }
            if (edit % WHOLE == WHOLE - 1) {
                for (LedgerLine line : story.lines) {
                    assertThat(replay.before(line))
                            .isEqualTo(line.entry().passage().before());
                    assertThat(replay.after(line))
                            .isEqualTo(line.entry().passage().after());
                }
            }
        }
        assertThat(story.lines).hasSizeGreaterThan(EDITS);
    }

    @Test
    void a_forged_state_is_found_out() throws Exception {
        Story story = new Story(1);
        LedgerLine honest = story.lines.getLast();
        Passage passage = honest.entry().passage();
        SceneState forged = new SceneState(
                passage.after().set(),
                "forged",
                passage.after().cast(),
                passage.after().wings(),
                passage.after().camera());
        LedgerEntry entry = new LedgerEntry(
                honest.entry().slot(),
                new Passage(passage.before(), passage.brief(), forged, passage.world(), Optional.empty()),
                honest.entry().outcome(),
                Optional.empty());
        story.lines.set(story.lines.size() - 1, new LedgerLine(honest.number(), honest.enteredAt(), entry));
        assertThat(story.replay().after(story.lines.getLast())).isNotEqualTo(forged);
    }

    private static ShotId id(int shot) {
        return new ShotId("1" + (char) ('A' + shot));
    }

    /** A scene as it would be made: what is asked for, the states that it has now, and the ledger of how it came there. */
    private static final class Story {
        private final Random random;
        private final List<Brief> briefs = new ArrayList<>();
        private final List<SceneState> after = new ArrayList<>();
        private final List<LedgerLine> lines = new ArrayList<>();
        private final Map<String, ShotWorld> worlds = new HashMap<>();
        private ShotWorld world = world(1);

        Story(long seed) throws Exception {
            random = new Random(seed);
            for (int shot = 0; shot < SHOTS; shot++) {
                briefs.add(brief());
                after.add(film(shot, Cause.FILMED, Verdict.ACCEPTED));
            }
        }

        void edit() throws Exception {
            int shot = random.nextInt(SHOTS);
            switch (random.nextInt(5)) {
                case 0 -> film(shot, Cause.RETAKE, Verdict.ASKED);
                case 1 -> rollBack(shot);
                case 2 -> recast();
                default -> {
                    briefs.set(shot, brief());
                    after.set(shot, film(shot, Cause.FILMED, Verdict.ACCEPTED));
                    follow(shot);
                }
            }
        }

        Replay replay() {
            return new Replay(lines, worlds);
        }

        /** Another version of everyone: the whole scene is filmed anew. */
        private void recast() throws Exception {
            world = world(1 + random.nextInt(3));
            after.set(0, film(0, Cause.FILMED, Verdict.ACCEPTED));
            follow(0);
        }

        private void rollBack(int shot) throws Exception {
            List<LedgerLine> earlier = lines.stream()
                    .filter(line -> line.entry().slot().shot().equals(id(shot)))
                    .toList();
            LedgerLine chosen = earlier.get(random.nextInt(earlier.size()));
            enter(chosen.entry().again(chosen.number()));
            after.set(shot, chosen.entry().passage().after());
            follow(shot);
        }

        private void follow(int shot) throws Exception {
            for (int next = shot + 1; next < SHOTS; next++) {
                after.set(next, film(next, Cause.LIBRARY, Verdict.ACCEPTED));
            }
        }

        /** Films a shot from the state that it starts from, with any wish of its brief that no rule refuses. */
        private SceneState film(int shot, Cause cause, Verdict verdict) throws Exception {
            Optional<ShotId> follows = shot == 0 ? Optional.empty() : Optional.of(id(shot - 1));
            Brief brief = briefs.get(shot);
            SceneState before = shot == 0 ? SceneState.opening(brief, world) : after.get(shot - 1);
            SceneState asked;
            try {
                asked = before.after(brief, world);
            } catch (Contradiction refused) {
                brief = asking("Nothing happens.");
                briefs.set(shot, brief);
                before = shot == 0 ? SceneState.opening(brief, world) : before;
                asked = before.to(brief, world);
            }
            SceneState end = asked.seenBy(Camera.lookingAt(
                    new Point(random.nextDouble() - 0.5, 1.5, -4 - random.nextDouble()), new Point(0, 1.4, 0), 35));
            worlds.put(Passage.address(world), world);
            enter(new LedgerEntry(
                    new Slot(
                            new ProductionRef(new ProjectId("replay"), 1),
                            new SceneId("1"),
                            id(shot),
                            shot == 0 ? Link.OPENS : Link.CUTS,
                            follows),
                    new Passage(before, brief, end, Optional.of(Passage.address(world)), Optional.empty()),
                    new Outcome(cause, Optional.empty(), 7, List.of(), Map.of(), verdict),
                    Optional.empty()));
            return end;
        }

        /** As the table would: through JSON and back. */
        private void enter(LedgerEntry entry) throws Exception {
            LedgerEntry kept = Json.read(Json.write(entry), LedgerEntry.class);
            lines.add(new LedgerLine(lines.size() + 1, Instant.EPOCH, kept));
        }

        private Brief brief() {
            String[] actions = {
                "Emma turns.", "David comes in.", "She puts on what she finds.", "They wait.", "The light changes."
            };
            return asking(actions[random.nextInt(actions.length)], change("emma"), change("david"));
        }

        private CharacterChange change(String who) {
            return new CharacterChange(
                    new CharacterId(who),
                    maybe(new Vector(random.nextDouble() * 4 - 2, 0, random.nextDouble() * 3 - 1.5)),
                    maybe(random.nextDouble() * 360 - 180),
                    maybe(one(Pose.class)),
                    maybe(one(Expression.class)),
                    maybe(random.nextBoolean() ? "coat" : "sweater"),
                    maybe("camera"),
                    maybe(random.nextInt(4) > 0),
                    maybe(random.nextBoolean() ? List.of("chair") : List.<String>of()),
                    maybe(List.of("cut")));
        }

        private <T> Optional<T> maybe(T value) {
            return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
        }

        private <E extends Enum<E>> E one(Class<E> words) {
            return List.copyOf(EnumSet.allOf(words)).get(random.nextInt(words.getEnumConstants().length));
        }

        private static Brief asking(String action, CharacterChange... changes) {
            return new Brief(
                    action,
                    new CameraBrief(
                            ShotSize.MS, MoveKind.STATIC, Optional.empty(), Optional.empty(), 0, Optional.empty()),
                    List.of(changes),
                    List.of(),
                    Optional.empty(),
                    studio.backlot.contracts.film.Transition.CUT,
                    List.of());
        }

        private static ShotWorld world(int version) {
            CastMember emma = SampleShots.emma();
            return new ShotWorld(
                    DefaultWorld.SET,
                    DefaultWorld.STYLE,
                    List.of(
                            new CastMember(emma.id(), emma.name(), version, emma.dna()),
                            SampleShots.person("david", "David", "en")));
        }
    }
}
