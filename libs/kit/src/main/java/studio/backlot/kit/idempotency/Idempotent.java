package studio.backlot.kit.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a REST method that returns {@code Uni<Response>}: honours the {@code Idempotency-Key} header. The first answer below 500
 * is kept for the organisation; the same request under the same key is given that answer again, another request under
 * the key is refused with 422, and one that comes while the first is under way with 409. Without the header nothing changes.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Seconds after which a first request without an answer counts as crashed and the key may be used again. */
    @Nonbinding
    int patience() default 60;
}
