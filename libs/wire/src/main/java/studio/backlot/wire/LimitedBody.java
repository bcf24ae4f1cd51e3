package studio.backlot.wire;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A body that may have so many bytes and no more. The platform's own limit fails with an exception that cannot be told
 * from a broken connection.
 */
final class LimitedBody<T> implements BodySubscriber<T> {
    private final BodySubscriber<T> body;
    private final long most;
    private long seen;
    private boolean over;
    private Flow.@Nullable Subscription subscription;

    private LimitedBody(BodySubscriber<T> body, long most) {
        this.body = body;
        this.most = most;
    }

    static <T> BodyHandler<T> of(BodyHandler<T> handler, long most) {
        return head -> new LimitedBody<>(handler.apply(head), most);
    }

    @Override
    public CompletionStage<T> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        body.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (over) {
            return;
        }
        seen += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (seen <= most) {
            body.onNext(buffers);
            return;
        }
        over = true;
        if (subscription != null) {
            subscription.cancel();
        }
        body.onError(new BodyTooLarge());
    }

    @Override
    public void onError(Throwable failure) {
        if (!over) {
            body.onError(failure);
        }
    }

    @Override
    public void onComplete() {
        if (!over) {
            body.onComplete();
        }
    }

    static final class BodyTooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
