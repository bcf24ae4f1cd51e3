package studio.backlot.render.provider.comfyui.http;

import java.nio.file.Path;
import java.util.Optional;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Trail;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.provider.comfyui.ComfyUiAnswers;
import studio.backlot.render.provider.comfyui.ComfyUiRequest;
import studio.backlot.render.provider.comfyui.Saved;
import studio.backlot.render.provider.comfyui.workflow.UnfitWorkflow;
import studio.backlot.render.provider.comfyui.workflow.Workflows;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Has a ComfyUI run a workflow that saves a picture. */
public final class ComfyUiImages implements ImagesLater {
    private final Workflows workflows;
    private final Patience patience;
    private final Authorised wire;
    private final ComfyUiUploads uploads;
    private final ComfyUiQueue calls;

    /**
     * With the workflows of a deployment.
     *
     * @param key that something before the server asks for; a ComfyUI itself asks for none
     */
    public ComfyUiImages(ComfyUiAddress address, Optional<Secret> key, Workflows workflows, Patience patience) {
        this.workflows = workflows;
        this.patience = patience;
        this.wire = new Authorised(key.map(AccessTokens::fixed).orElse(AccessTokens.NONE), patience);
        this.uploads = new ComfyUiUploads(address, wire);
        this.calls = new ComfyUiQueue(address, wire, patience, Saved.PICTURE);
    }

    @Override
    public Submission submit(ImageOrder order, OutputFolder output) throws InterruptedException {
        Operation call = ComfyUiAddress.call(output);
        byte[] body;
        try {
            body = ComfyUiRequest.body(workflows.read(order.model()), order, call);
        } catch (UnfitWorkflow unfit) {
            return unfit.fault();
        }
        Optional<Fault> fault = uploads.place(order.pictures(), patience.poll());
        if (fault.isPresent()) {
            return fault.get();
        }
        return calls.submit(body, call);
    }

    /** It goes by the name that we have given it. */
    @Override
    public Trail find(OutputFolder output) throws InterruptedException {
        Operation call = ComfyUiAddress.call(output);
        return switch (poll(call)) {
            case Fault fault -> fault;
            case Progress.Broken broken when ComfyUiAnswers.isUnknown(broken) -> new Trail.None();
            default -> new Submission.Accepted(call);
        };
    }

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
