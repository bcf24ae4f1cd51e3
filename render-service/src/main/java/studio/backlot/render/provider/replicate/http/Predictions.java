package studio.backlot.render.provider.replicate.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import studio.backlot.render.provider.Download;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.FaultClass;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Progress;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.Submission;
import studio.backlot.render.provider.Trail;
import studio.backlot.render.provider.http.Fetched;
import studio.backlot.render.provider.http.Unanswered;
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.render.provider.replicate.ReplicateAnswers;
import studio.backlot.wire.Authorised;
import studio.backlot.wire.Outcome;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Reply;

/** The calls of an account, whatever they make. */
final class Predictions {
    private static final int MOST_PAGES = 5;

    private final ReplicateAddress address;
    private final Authorised wire;
    private final Patience patience;
    private final String deadline;

    /**
     * With calls that are ended after some time.
     *
     * @param deadline whole minutes
     */
    Predictions(ReplicateAddress address, Authorised wire, Patience patience, Duration deadline) {
        this.address = address;
        this.wire = wire;
        this.patience = patience;
        this.deadline = deadline.toMinutes() + "m";
    }

    /**
     * One call.
     *
     * @param nudge the address that it is made with, where there is one
     */
    Submission submit(String model, byte[] body, Optional<URI> nudge) throws InterruptedException {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Cancel-After", deadline);
        Outcome<Reply> outcome = wire.post(address.submit(model), headers, body, patience.submit());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? ReplicateAnswers.submission(answered.body(), nudge)
                : Unanswered.submit(outcome);
    }

    Progress poll(Operation operation) throws InterruptedException {
        Optional<URI> call = address.poll(operation.name());
        if (call.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "gone", "The operation is none of Replicate's.");
        }
        Outcome<Reply> outcome = wire.get(call.get(), patience.poll());
        return outcome instanceof Outcome.Answered<Reply> answered
                ? ReplicateAnswers.progress(answered.body(), operation)
                : Unanswered.any(outcome);
    }

    /** The address that it was made with tells a call from every other; without one nothing does. */
    Trail find(Optional<URI> nudge) throws InterruptedException {
        return nudge.isEmpty() ? new Trail.None() : find(nudge.get());
    }

    private Trail find(URI nudge) throws InterruptedException {
        Optional<URI> page = Optional.of(address.calls());
        for (int number = 1; number <= MOST_PAGES && page.isPresent(); number++) {
            Outcome<Reply> outcome = wire.get(page.get(), patience.poll());
            if (!(outcome instanceof Outcome.Answered<Reply> answered)) {
                return Unanswered.any(outcome);
            }
            Optional<Fault> unlisted = ReplicateAnswers.unlisted(answered.body());
            if (unlisted.isPresent()) {
                return unlisted.get();
            }
            Optional<Operation> made = ReplicateAnswers.made(answered.body(), nudge);
            if (made.isPresent()) {
                return new Submission.Accepted(made.get());
            }
            page = ReplicateAnswers.next(answered.body()).flatMap(address::page);
        }
        return new Trail.None();
    }

    Download download(RemoteFile file, Path into) throws InterruptedException {
        Optional<URI> result =
                file instanceof RemoteFile.Stored stored ? address.result(stored.address()) : Optional.empty();
        if (result.isEmpty()) {
            return Fault.of(FaultClass.NEVER, "elsewhere", "The result does not lie where Replicate keeps files.");
        }
        URI there = result.get();
        try {
            return Fetched.of(
                    address.isOwn(there) ? wire.fetch(there, into) : wire.fetchOpenly(there, into),
                    into,
                    ReplicateAnswers::fault);
        } catch (IOException full) {
            return Fault.of(FaultClass.BACKOFF, "disk", "The file cannot be written here.");
        }
    }
}
