package studio.backlot.render.take;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.ShownPlate;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.time.RationalTime;

/**
 * A take as the library keeps it: without the slate, which belongs to a shot.
 *
 * @param key hash of everything that the picture is a function of
 * @param picture H.264 in MP4 without sound
 * @param keyFrame representative frame, PNG
 * @param lastFrame PNG
 * @param faces in the key frame, the largest first; takes of old do not say
 * @param track JSON: what is where in each frame; takes from before tracks have none
 * @param duration in frames
 * @param frameHash SHA-256 over all frames as drawn
 * @param renderMillis wall time that it took, all attempts together
 * @param judged what was measured in it; takes from before verdicts have none
 * @param footage id of the footage that it was made of; empty when it was filmed here
 * @param bill what it has cost, of an engine that is paid
 * @param plate that its model was shown; takes from before do not say
 */
public record LibraryTake(
        String key,
        AssetRef picture,
        AssetRef keyFrame,
        AssetRef lastFrame,
        Optional<List<ScreenRegion>> faces,
        Optional<AssetRef> track,
        RationalTime duration,
        String frameHash,
        long renderMillis,
        Optional<Judged> judged,
        Optional<String> footage,
        Optional<Bill> bill,
        Optional<ShownPlate> plate) {

    public LibraryTake {
        faces = Absent.optional(faces).map(List::copyOf);
        track = Absent.optional(track);
        judged = Absent.optional(judged);
        footage = Absent.optional(footage);
        bill = Absent.optional(bill);
        plate = Absent.optional(plate);
    }

    /** A take that was filmed here. */
    public LibraryTake(
            String key,
            AssetRef picture,
            AssetRef keyFrame,
            AssetRef lastFrame,
            Optional<List<ScreenRegion>> faces,
            Optional<AssetRef> track,
            RationalTime duration,
            String frameHash,
            long renderMillis,
            Optional<Judged> judged) {
        this(
                key,
                picture,
                keyFrame,
                lastFrame,
                faces,
                track,
                duration,
                frameHash,
                renderMillis,
                judged,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Take slated(Slate slate) {
        return new Take(slate.toString(), key, picture, keyFrame, lastFrame, faces, duration, frameHash);
    }
}
