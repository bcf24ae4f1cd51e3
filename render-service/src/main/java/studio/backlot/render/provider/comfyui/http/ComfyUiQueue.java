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
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.provider.comfyui.ComfyUiAnswers;
import studio.backlot.render.provider.comfyui.Saved;
import studio.backlot.render.provider.http.Fetched;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;

/** The calls of a ComfyUI, whatever they save. */
final class ComfyUiQueue {
    private final ComfyUiAddress address;
    private final Authorised wire;
    private final Patience patience;
    private final Saved saved;

    ComfyUiQueue(ComfyUiAddress address, Authorised wire, Patience patience, Saved saved) {
        this.address = address;
        this.wire = wire;
        this.patience = patience;
        this.saved = saved;
    }

    Submission submit(byte[] body, Operation call) throws InterruptedException {
        Outcome<Reply> outcome = wire.post(address.submit(), body, patience.submit());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? ComfyUiAnswers.submission(answered.body(), call)
                : Unanswered.submit(outcome);
    }

    Progress poll(Operation operation) throws InterruptedException {
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
                : ask(
                        address.history(call),
                        reply -> ComfyUiAnswers.ended(reply, call, address, saved),
                        fault -> fault);
    }

    Download download(RemoteFile file, Path into) throws InterruptedException {
        Optional<URI> result =
                file instanceof RemoteFile.Stored stored ? address.result(stored.address()) : Optional.empty();
        if (result.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "elsewhere", "The result does not lie where this ComfyUI keeps files.");
        }
        try {
            return Fetched.of(wire.fetch(result.get(), into), into, ComfyUiAnswers::fault);
        } catch (IOException full) {
            return Fault.of(FaultClass.BACKOFF, "disk", "The file cannot be written here.");
        }
    }

    /** Empty when a ComfyUI has answered. */
    Optional<Fault> silent() throws InterruptedException {
        return ask(address.stats(), ComfyUiAnswers::state, Optional::of);
    }

    private <T> T ask(URI question, Function<Reply, T> answer, Function<Fault, T> silence) throws InterruptedException {
        Outcome<Reply> outcome = wire.get(question, patience.poll());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? answer.apply(answered.body())
                : silence.apply(Unanswered.any(outcome));
    }
}
