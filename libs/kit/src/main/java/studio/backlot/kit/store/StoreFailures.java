package studio.backlot.kit.store;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;

/** What a failure of the store or of the disk means to a caller. */
final class StoreFailures {

    private StoreFailures() {}

    static ProblemException local(IOException failure) {
        return isFull(failure)
                ? new ProblemException(KitError.STORAGE_FULL, "The scratch folder's disk is full: make space.", failure)
                : new ProblemException(KitError.STORE_UNAVAILABLE, "The file could not be read or written.", failure);
    }

    static ProblemException remote(Exception failure) {
        if (failure instanceof IOException disk && isFull(disk)) {
            return local(disk);
        }
        return new ProblemException(KitError.STORE_UNAVAILABLE, "The object store does not answer.", failure);
    }

    static boolean isMissing(MinioException failure) {
        return failure instanceof ErrorResponseException response
                && (response.response().code() == 404
                        || "NoSuchUpload".equals(response.errorResponse().code())
                        || "NoSuchKey".equals(response.errorResponse().code())
                        || "NoSuchBucket".equals(response.errorResponse().code()));
    }

    private static boolean isFull(IOException failure) {
        return String.valueOf(failure.getMessage()).contains("No space left");
    }
}
