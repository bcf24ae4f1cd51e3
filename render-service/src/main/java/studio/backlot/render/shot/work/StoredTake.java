package studio.backlot.render.shot.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.event.Continuity.Uncorrected;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.store.LocalFile;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.render.judge.JudgedTake;
import studio.backlot.render.take.FilmedTake;

/** The files of a take in the object store. */
record StoredTake(
        AssetRef picture,
        AssetRef keyFrame,
        AssetRef lastFrame,
        Optional<AssetRef> track,
        Optional<Uncorrected> uncorrected) {

    static StoredTake of(JudgedTake judged, ObjectStore store, OrgId org) {
        FilmedTake take = judged.take();
        List<LocalFile> files =
                new ArrayList<>(List.of(mp4(take.picture()), png(take.keyFrame()), png(take.lastFrame())));
        take.track().ifPresent(track -> files.add(new LocalFile(track, "application/json")));
        judged.uncorrected().ifPresent(other -> files.addAll(List.of(mp4(other.picture()), png(other.keyFrame()))));
        Iterator<AssetRef> stored = store.put(org, files).iterator();
        return new StoredTake(
                stored.next(),
                stored.next(),
                stored.next(),
                take.track().map(_ -> stored.next()),
                judged.uncorrected().map(_ -> new Uncorrected(stored.next(), stored.next())));
    }

    private static LocalFile mp4(Path file) {
        return new LocalFile(file, "video/mp4");
    }

    private static LocalFile png(Path file) {
        return new LocalFile(file, "image/png");
    }
}
