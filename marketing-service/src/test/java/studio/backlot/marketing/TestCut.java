package studio.backlot.marketing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.Take;
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

/** Cuts written by hand: shots at 24 frames a second, one after the other. */
public final class TestCut {

    public static final AssetRef NOTHING = new AssetRef("0".repeat(64), "application/octet-stream", 0);

    private final List<CutClip> clips = new ArrayList<>();
    private long at;

    /** A shot without words. */
    public TestCut shot(int scene, Mood mood, int frames) {
        return add(scene, mood, frames, NOTHING, NOTHING, List.of());
    }

    /** A shot with one line. */
    public TestCut shot(int scene, Mood mood, int frames, String text, int from, int length) {
        return add(scene, mood, frames, NOTHING, NOTHING, List.of(line(text, from, length)));
    }

    /** A shot with its files. */
    public TestCut add(int scene, Mood mood, int frames, AssetRef picture, AssetRef keyFrame, List<PlacedLine> lines) {
        int number = clips.size();
        Scene place = new Scene(
                new SceneId(Integer.toString(scene)),
                "INT. LAB - NIGHT",
                new SetId("lab"),
                TimeOfDay.NIGHT,
                mood,
                1,
                "Sarah waits for an answer.");
        Take take = take(number, picture, keyFrame, frames, Optional.empty());
        TimeRange range = new TimeRange(time(at), time(frames));
        clips.add(new CutClip(new ShotId(scene + "S" + number), place, take, range, Transition.CUT, lines));
        at += frames;
        return this;
    }

    private static Take take(
            int number, AssetRef picture, AssetRef keyFrame, int frames, Optional<List<ScreenRegion>> faces) {
        String hash = "%064x".formatted(number);
        return new Take("1A-1", "0".repeat(64), picture, keyFrame, keyFrame, faces, time(frames), hash);
    }

    /** A take in whose key frame are these faces. */
    public static Take take(Optional<List<ScreenRegion>> faces) {
        return take(1, NOTHING, NOTHING, 24, faces);
    }

    public static PlacedLine line(String text, int from, int length) {
        return new PlacedLine(
                new LineId("line-" + from),
                new CharacterId("sarah"),
                text,
                new TimeRange(time(from), time(length)),
                NOTHING);
    }

    public List<CutClip> clips() {
        return List.copyOf(clips);
    }

    private static RationalTime time(long frames) {
        return new RationalTime(frames, 24);
    }
}
