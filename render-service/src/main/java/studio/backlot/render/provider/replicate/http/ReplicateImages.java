package studio.backlot.render.provider.replicate.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Trail;
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.render.provider.replicate.ReplicateImageModel;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/**
 * Asks Replicate for pictures. It is not asked to wait ({@code Prefer: wait}): the name of the call would come with the picture only, and
 * who died meanwhile would not know it.
 */
public final class ReplicateImages implements ImagesLater {
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    private final ReplicateImageModel model;
    private final Patience patience;
    private final Nudges nudges;
    private final Authorised wire;
    private final ReplicateUploads uploads;
    private final Predictions calls;

    /** Nobody is asked before the first picture. */
    public ReplicateImages(
            ReplicateAddress address, Secret key, ReplicateImageModel model, Patience patience, Nudges nudges) {
        this.model = model;
        this.patience = patience;
        this.nudges = nudges;
        this.wire = new Authorised(AccessTokens.fixed(key), patience);
        this.uploads = new ReplicateUploads(address, wire);
        this.calls = new Predictions(address, wire, patience, DEADLINE);
    }

    @Override
    public Submission submit(ImageOrder order, OutputFolder output) throws InterruptedException {
        if (!order.model().equals(model.model()) || !model.takes(order)) {
            return Fault.of(
                    FaultClass.NEVER,
                    "request",
                    "%s draws none of %s at %s, shown %d pictures."
                            .formatted(
                                    model.model(),
                                    order.model(),
                                    order.aspectRatio(),
                                    order.pictures().size()));
        }
        List<String> shown = new ArrayList<>();
        Optional<Fault> fault = uploads.place(order.pictures(), shown, patience.poll());
        if (fault.isPresent()) {
            return fault.get();
        }
        Optional<URI> nudge = nudges.address(output);
        return calls.submit(model.model(), model.body(order, shown, nudge), nudge);
    }

    @Override
    public Trail find(OutputFolder output) throws InterruptedException {
        return calls.find(nudges.address(output));
    }

    /** No answer says what a call costs; the list of models does. */
    @Override
    public Progress poll(Operation operation) throws InterruptedException {
        return calls.poll(operation);
    }

    @Override
    public Download download(RemoteFile file, Path into) throws InterruptedException {
        return calls.download(file, into);
    }

    @Override
    public void close() {
        wire.close();
    }
}
