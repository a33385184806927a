package nl.nabij.site;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one file that does not lie under {@code /assets}: what search engines may read. */
@Configuration(proxyBeanMethods = false)
class Robots implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/robots.txt").addResourceLocations("classpath:/static/");
    }
}
