package vn.thuongton.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.TestPropertySource;

/**
 * A {@link BrowserTest} with the wards Việt Hòa and Hồng Sơn side by side, in one application that all such tests share. Each
 * test sets the clock itself: Hồng Sơn plays in 2023.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BrowserTest
@Tag("own-application")
@TestPropertySource(properties = "thuongton.wards=viet-hoa,hong-son")
@interface SeveralWards {}
