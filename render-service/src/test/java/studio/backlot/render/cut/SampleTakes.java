package studio.backlot.render.cut;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import studio.backlot.contracts.event.ProductionGreenlit;
import studio.backlot.contracts.event.RenderFacts;
import studio.backlot.contracts.event.ShotRendered;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.PlacedLine;
import studio.backlot.contracts.film.Shot;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.LineId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.SampleShots;

/** A take of each shot of a film at 24 frames a second; in each somebody speaks from frame 12 to 42. */
final class SampleTakes {
    private SampleTakes() {}

    static Map<ShotId, ShotRendered> of(ProductionGreenlit greenlit, ToLongFunction<Shot> frames, RenderFacts facts) {
        Map<ShotId, ShotRendered> takes = new HashMap<>();
        for (Shot shot : greenlit.shots()) {
            Take take = take(shot, frames.applyAsLong(shot));
            takes.put(
                    shot.id(),
                    new ShotRendered(greenlit.production(), shot.scene(), shot.id(), take, List.of(line(shot)), facts));
        }
        return takes;
    }

    private static Take take(Shot shot, long frames) {
        String slate = shot.id() + "-1";
        return new Take(
                slate,
                "0".repeat(64),
                SampleShots.asset(slate, "video/mp4"),
                SampleShots.asset(slate + " key", "image/png"),
                SampleShots.asset(slate + " last", "image/png"),
                Optional.empty(),
                new RationalTime(frames, 24),
                "1".repeat(64));
    }

    private static PlacedLine line(Shot shot) {
        return new PlacedLine(
                new LineId(shot.id() + ".1"),
                new CharacterId("emma"),
                "Hello.",
                new TimeRange(new RationalTime(12, 24), new RationalTime(30, 24)),
                SampleShots.asset("hello", "audio/wav"));
    }
}
