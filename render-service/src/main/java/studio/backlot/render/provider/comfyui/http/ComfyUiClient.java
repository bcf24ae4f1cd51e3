package studio.backlot.render.provider.comfyui.http;

import java.nio.file.Path;
import java.util.Optional;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.Watch;
import studio.backlot.render.provider.Watcher;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.provider.comfyui.ComfyUiRequest;
import studio.backlot.render.provider.comfyui.Saved;
import studio.backlot.render.provider.comfyui.workflow.UnfitWorkflow;
import studio.backlot.render.provider.comfyui.workflow.Workflows;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Has a ComfyUI run a workflow, and fetches what it saves. One server, because each has a queue and a history of its own. */
public final class ComfyUiClient implements VideoProvider {
    private final ComfyUiAddress address;
    private final Optional<Secret> key;
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
    public ComfyUiClient(ComfyUiAddress address, Optional<Secret> key, Workflows workflows, Patience patience) {
        this.address = address;
        this.key = key;
        this.workflows = workflows;
        this.patience = patience;
        this.wire = new Authorised(key.map(AccessTokens::fixed).orElse(AccessTokens.NONE), patience);
        this.uploads = new ComfyUiUploads(address, wire);
        this.calls = new ComfyUiQueue(address, wire, patience, Saved.VIDEO);
    }

    @Override
    public Submission submit(VideoOrder order) throws InterruptedException {
        byte[] body;
        try {
            body = ComfyUiRequest.body(workflows.read(order.model()), order);
        } catch (UnfitWorkflow unfit) {
            return unfit.fault();
        }
        Optional<Fault> fault = uploads.place(order.pictures(), patience.poll());
        if (fault.isPresent()) {
            return fault.get();
        }
        return calls.submit(body, ComfyUiAddress.call(order.output()));
    }

    @Override
    public Progress poll(Operation operation) throws InterruptedException {
        return calls.poll(operation);
    }

    @Override
    public Optional<Watch> watch(Operation operation, Watcher watcher) {
        return ComfyUiAddress.isCall(operation)
                ? Optional.of(
                        ComfyUiEar.open(address.socket(operation), key, patience, new ComfyUiEar(operation, watcher)))
                : Optional.empty();
    }

    /** It goes by the name that we have given it. */
    @Override
    public Traces look(OutputFolder output) throws InterruptedException {
        return switch (calls.poll(ComfyUiAddress.call(output))) {
            case Progress.Done done -> new Traces.Found(done.files());
            case Fault fault -> fault;
            default -> new Traces.Nothing();
        };
    }

    @Override
    public Download download(RemoteFile file, OutputFolder output, Path into) throws InterruptedException {
        return calls.download(file, into);
    }

    @Override
    public void close() {
        wire.close();
    }

    /** Why there is no filming; empty when there is a ComfyUI and all workflows can be read. */
    Optional<Fault> check() throws InterruptedException {
        Optional<Fault> fault = calls.silent();
        if (fault.isPresent()) {
            return fault;
        }
        try {
            workflows.readAll();
            return Optional.empty();
        } catch (UnfitWorkflow unfit) {
            return Optional.of(unfit.fault());
        }
    }
}
