package studio.backlot.backing;

/**
 * How to reach the object store.
 *
 * @param url such as {@code http://127.0.0.1:9000}
 */
public record StoreAccess(String url, String accessKey, String secretKey, String bucket) {

    @Override
    public String toString() {
        return "StoreAccess[url=%s, bucket=%s]".formatted(url, bucket);
    }
}
