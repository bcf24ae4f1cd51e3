package studio.backlot.render.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Scene;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.contracts.film.TimeOfDay;
import studio.backlot.contracts.film.Transition;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.SetId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.SampleShots;

class BillingTest {
    private static final List<CastMember> CAST = List.of(
            SampleShots.person("ada", "Ada", "en"),
            SampleShots.person("bea", "Bea", "en"),
            SampleShots.person("cleo", "Cleo", "en"),
            SampleShots.person("dora", "Dora", "en"));

    @Test
    void those_who_say_most_are_shown_and_no_crowd() {
        Billing billing =
                new Billing(List.of(clip("1", 24, Mood.CALM, 0, "dora", "bea"), clip("2", 24, Mood.CALM, 0, "dora")));
        assertThat(billing.leads(CAST)).extracting(CastMember::name).containsExactly("Dora", "Bea", "Ada");
        assertThat(new Billing(List.of()).leads(CAST))
                .extracting(CastMember::name)
                .containsExactly("Ada", "Bea", "Cleo");
    }

    @Test
    void the_frame_with_the_largest_face_is_shown_and_the_first_where_there_are_none() {
        Billing faces = new Billing(
                List.of(clip("1", 24, Mood.CALM, 0), clip("2", 24, Mood.CALM, 0.5), clip("3", 24, Mood.CALM, 0.5)));
        assertThat(faces.frame()).isEqualTo(frame("2"));
        assertThat(new Billing(List.of(clip("1", 24, Mood.CALM, 0), clip("2", 24, Mood.CALM, 0))).frame())
                .isEqualTo(frame("1"));
    }

    @Test
    void the_mood_is_that_of_most_of_the_film() {
        Billing billing = new Billing(
                List.of(clip("1", 48, Mood.CALM, 0), clip("2", 30, Mood.FEAR, 0), clip("3", 30, Mood.FEAR, 0)));
        assertThat(billing.mood()).isEqualTo(Mood.FEAR);
    }

    private static CutClip clip(String shot, int frames, Mood mood, double face, String... speakers) {
        TimeRange range = new TimeRange(new RationalTime(0, 24), new RationalTime(frames, 24));
        List<PlacedLine> lines = IntStream.range(0, speakers.length)
                .mapToObj(at -> new PlacedLine(
                        new LineId(shot + "-" + at),
                        new CharacterId(speakers[at]),
                        "Yes.",
                        range,
                        SampleShots.asset("line", "audio/wav")))
                .toList();
        Optional<List<ScreenRegion>> faces =
                face == 0 ? Optional.empty() : Optional.of(List.of(new ScreenRegion(0.1, 0.1, face, face)));
        AssetRef other = SampleShots.asset("picture", "video/mp4");
        Take take = new Take(
                shot + "-1", "a".repeat(64), other, frame(shot), other, faces, range.duration(), "b".repeat(64));
        return new CutClip(
                new ShotId(shot),
                new Scene(
                        new SceneId("1"), "INT. STAGE - DAY", new SetId("stage"), TimeOfDay.DAY, mood, 1, "They wait."),
                take,
                range,
                Transition.CUT,
                lines);
    }

    private static AssetRef frame(String shot) {
        return SampleShots.asset("frame of " + shot, "image/png");
    }
}
