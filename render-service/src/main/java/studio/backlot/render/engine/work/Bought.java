package studio.backlot.render.engine.work;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.media.Clips;
import studio.backlot.media.Ffprobe;
import studio.backlot.media.MediaTools;
import studio.backlot.media.VideoStream;
import studio.backlot.render.engine.Extended;
import studio.backlot.render.engine.Purchase;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobState.Succeeded;
import studio.backlot.render.take.NotYet;

/** What a model films for an order: a chain of calls, each from the last frame of the one before, or from all of it. */
record Bought(OrgId org, Purchase purchase, Orders orders, ObjectStore store, MediaTools tools) {

    /** A file and how long it is. */
    record Reel(Path file, long frames) {}

    /**
     * The picture of an attempt in a file of {@code folder}.
     *
     * @param seed instead of the one that was compiled
     * @throws NotYet while a call is under way
     */
    Reel reel(int attempt, Optional<Long> seed, Path folder, String name) {
        List<Path> parts = new ArrayList<>();
        Optional<AssetRef> made = Optional.empty();
        for (int call = 1; call <= purchase.calls().size(); call++) {
            Optional<Extended> extended = purchase.extension(call);
            Optional<AssetRef> before = call == 1 || extended.isPresent()
                    ? made
                    : Optional.of(lastFrame(parts.getLast(), folder.resolve(name + "-" + call + "-first.png")));
            Job job = orders.succeeded(attempt, call, purchase.sent(call, seed, before));
            made = Optional.of(((Succeeded) job.state()).assets().getFirst());
            Path file = store.fetch(org, made.get());
            if (extended.filter(by -> isWhole(attempt, by, parts.getLast(), file))
                    .isPresent()) {
                parts.removeLast();
            }
            parts.add(file);
        }
        Path picture = folder.resolve(name + ".mp4");
        return new Reel(picture, new Clips(tools).join(parts, picture));
    }

    /** Whether what was given is in what came for it, and need not be joined. */
    private boolean isWhole(int attempt, Extended extended, Path given, Path came) {
        double from = seconds(given);
        double to = seconds(came);
        return switch (extended.answer(from, to)) {
            case WHOLE -> true;
            case ALONE -> false;
            case UNFIT -> throw orders.unfit(attempt, extended.said(from, to));
        };
    }

    private double seconds(Path file) {
        VideoStream picture = new Ffprobe(tools).probe(file).picture();
        return picture.frames().orElseThrow() / picture.rate().perSecond();
    }

    private AssetRef lastFrame(Path part, Path png) {
        long frames = new Ffprobe(tools).probe(part).picture().frames().orElseThrow();
        new Clips(tools).still(part, frames - 1, png);
        return store.put(org, png, "image/png");
    }
}
