package studio.backlot.render.provider.comfyui.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.Watch;
import studio.backlot.render.provider.Watcher;
import studio.backlot.render.provider.comfyui.ComfyUiMessage;
import studio.backlot.wire.Hearing;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Hears what a ComfyUI says of one call, and hands it on to whoever watches. */
record ComfyUiEar(Operation call, Watcher watcher) implements Hearing.Hearer {
    private static final int LONGEST_MESSAGE = 1 << 20;
    private static final long MOST_BYTES = 64 << 20;
    private static final long MOST_MESSAGES = 50_000;

    /** @param address of the websocket of the call's client */
    static Watch open(URI address, Optional<Secret> key, Patience patience, ComfyUiEar ear) {
        Map<String, String> headers = key.map(secret -> Map.of("Authorization", "Bearer " + secret.value()))
                .orElse(Map.of());
        var limits = new Hearing.Limits(patience.connect(), LONGEST_MESSAGE, MOST_BYTES, MOST_MESSAGES);
        return Hearing.of(address, headers, limits, ear)::close;
    }

    @Override
    public void heard(String text) {
        switch (ComfyUiMessage.read(text, call)) {
            case ComfyUiMessage.Working working -> watcher.progressed(working.share());
            case ComfyUiMessage.Ending _ -> watcher.ended();
            case ComfyUiMessage.Ended _ -> {
                watcher.ended();
                watcher.deaf(true);
            }
            case ComfyUiMessage.Other _ -> {}
        }
    }

    @Override
    public void deaf(boolean exceeded) {
        watcher.deaf(exceeded);
    }
}
