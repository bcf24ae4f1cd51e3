package studio.backlot.gateway.asset;

import java.util.SequencedMap;
import java.util.TreeMap;
import studio.backlot.contracts.id.AssetRef;

/** Headers of an asset's answer: bytes that a hash names never change. */
public final class AssetHeaders {
    private AssetHeaders() {}

    public static String etag(AssetRef asset) {
        return "\"" + asset.sha256() + "\"";
    }

    /**
     * Headers for any answer with this asset.
     *
     * @param name file name, without quotes or control characters
     * @param download save it rather than show it
     * @param immutable the address names the bytes, not a place where other bytes may lie tomorrow
     */
    public static SequencedMap<String, String> of(AssetRef asset, String name, boolean download, boolean immutable) {
        SequencedMap<String, String> headers = new TreeMap<>();
        headers.put("ETag", etag(asset));
        headers.put("Accept-Ranges", "bytes");
        headers.put("Content-Disposition", (download ? "attachment" : "inline") + "; filename=\"" + name + "\"");
        headers.put("Cache-Control", immutable ? "private, max-age=31536000, immutable" : "private, no-cache");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        return headers;
    }
}
