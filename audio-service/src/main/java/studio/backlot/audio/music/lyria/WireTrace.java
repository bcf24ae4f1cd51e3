package studio.backlot.audio.music.lyria;

import io.grpc.ClientStreamTracer;
import io.grpc.Metadata;

/** What became of one call on its wire: its status alone does not say whether anything was sent, nor who gave the status. */
final class WireTrace extends ClientStreamTracer.Factory {

    private volatile boolean sent;
    private volatile boolean ended;

    /** Whether the request may have arrived. */
    boolean sent() {
        return sent;
    }

    /** Whether the status is the provider's own. */
    boolean ended() {
        return ended;
    }

    @Override
    public ClientStreamTracer newClientStreamTracer(ClientStreamTracer.StreamInfo info, Metadata headers) {
        return new ClientStreamTracer() {
            @Override
            public void outboundHeaders() {
                sent = true;
            }

            @Override
            public void inboundTrailers(Metadata trailers) {
                ended = true;
            }
        };
    }
}
