package io.lejek.messaging.testing;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the running service on real parts; all of them share one start. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(MessagingParts.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MessagingTest {}
