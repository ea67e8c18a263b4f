package io.targetmonitor.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * A POST or PATCH honours {@code Idempotency-Key}: the answer is stored in the transaction of the change and given
 * again for 24 hours. The same key with another request is 422, while the first is still running 409. The method must
 * be transactional and return a {@code RestResponse}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
