package studio.backlot.render.provider.fake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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

/** A client that writes down which calls were accepted for a folder, for fakes of providers that have none. One thread at a time. */
public final class FolderBook implements VideoProvider {
    private final VideoProvider client;
    private final Supplier<List<String>> accepted;
    private final Map<OutputFolder, List<String>> calls = new HashMap<>();

    /** Of a fake that tells the names of all calls that it has accepted, in order. */
    public FolderBook(VideoProvider client, Supplier<List<String>> accepted) {
        this.client = client;
        this.accepted = accepted;
    }

    /** Names of the calls that were accepted for a folder. */
    public List<String> of(OutputFolder folder) {
        return calls.getOrDefault(folder, List.of());
    }

    @Override
    public Submission submit(VideoOrder order) throws InterruptedException {
        int before = accepted.get().size();
        try {
            return client.submit(order);
        } finally {
            List<String> now = accepted.get();
            calls.computeIfAbsent(order.output(), none -> new ArrayList<>()).addAll(now.subList(before, now.size()));
        }
    }

    @Override
    public Progress poll(Operation operation) throws InterruptedException {
        return client.poll(operation);
    }

    @Override
    public Optional<Fault> cancel(Operation operation) throws InterruptedException {
        return client.cancel(operation);
    }

    @Override
    public Traces look(OutputFolder output) throws InterruptedException {
        return client.look(output);
    }

    @Override
    public Download download(RemoteFile file, OutputFolder output, Path into) throws InterruptedException {
        return client.download(file, output, into);
    }

    @Override
    public void close() {
        client.close();
    }
}
