package studio.backlot.render.provider.comfyui.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Traces;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.provider.comfyui.ComfyUiAnswers;
import studio.backlot.render.provider.comfyui.ComfyUiRequest;
import studio.backlot.render.provider.comfyui.workflow.UnfitWorkflow;
import studio.backlot.render.provider.comfyui.workflow.Workflows;
import studio.backlot.render.provider.http.Fetched;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;
import studio.backlot.wire.Secret;

/** Has a ComfyUI run a workflow, and fetches what it saves. One server, because each has a queue and a history of its own. */
public final class ComfyUiClient implements VideoProvider {
    private final ComfyUiAddress address;
    private final Workflows workflows;
    private final Patience patience;
    private final Authorised wire;
    private final ComfyUiUploads uploads;

    /**
     * With the workflows of a deployment.
     *
     * @param key that something before the server asks for; a ComfyUI itself asks for none
     */
    public ComfyUiClient(ComfyUiAddress address, Optional<Secret> key, Workflows workflows, Patience patience) {
        this.address = address;
        this.workflows = workflows;
        this.patience = patience;
        this.wire = new Authorised(key.map(AccessTokens::fixed).orElse(AccessTokens.NONE), patience);
        this.uploads = new ComfyUiUploads(address, wire);
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
        Outcome<Reply> outcome = wire.post(address.submit(), body, patience.submit());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? ComfyUiAnswers.submission(answered.body(), ComfyUiAddress.call(order.output()))
                : Unanswered.submit(outcome);
    }

    @Override
    public Progress poll(Operation operation) throws InterruptedException {
        return ComfyUiAddress.isCall(operation)
                ? progress(operation)
                : Fault.of(FaultClass.NEVER, "gone", "The operation is none of ComfyUI's.");
    }

    /** The queue first: a call goes from there to the history and never back, so that it is in one of them. */
    private Progress progress(Operation call) throws InterruptedException {
        Optional<Progress> queued = ask(
                address.queue(), reply -> ComfyUiAnswers.queued(reply, call), fault -> Optional.<Progress>of(fault));
        return queued.isPresent()
                ? queued.get()
                : ask(address.history(call), reply -> ComfyUiAnswers.ended(reply, call, address), fault -> fault);
    }

    /** It goes by the name that we have given it. */
    @Override
    public Traces look(OutputFolder output) throws InterruptedException {
        return switch (progress(ComfyUiAddress.call(output))) {
            case Progress.Done done -> new Traces.Found(done.files());
            case Fault fault -> fault;
            default -> new Traces.Nothing();
        };
    }

    @Override
    public Download download(RemoteFile file, OutputFolder output, Path into) throws InterruptedException {
        Optional<URI> result =
                file instanceof RemoteFile.Stored stored ? address.result(stored.address()) : Optional.empty();
        if (result.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "elsewhere", "The result does not lie where this ComfyUI keeps files.");
        }
        try {
            return Fetched.of(wire.fetch(result.get(), into), into, ComfyUiAnswers::fault);
        } catch (IOException full) {
            return Fault.of(FaultClass.BACKOFF, "disk", "The video cannot be written here.");
        }
    }

    @Override
    public void close() {
        wire.close();
    }

    /** Why there is no filming; empty when there is a ComfyUI and all workflows can be read. */
    Optional<Fault> check() throws InterruptedException {
        Optional<Fault> fault = ask(address.stats(), ComfyUiAnswers::state, Optional::of);
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

    private <T> T ask(URI question, Function<Reply, T> answer, Function<Fault, T> silence) throws InterruptedException {
        Outcome<Reply> outcome = wire.get(question, patience.poll());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? answer.apply(answered.body())
                : silence.apply(Unanswered.any(outcome));
    }
}
