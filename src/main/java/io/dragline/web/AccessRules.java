package io.dragline.web;

import io.dragline.user.Callers;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who passes the door: what is not listed is denied. Other sites' pages get no answer they could read, and what they
 * make a browser send is refused by {@link SameSite}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessRules {
    @Bean
    SecurityFilterChain doors(HttpSecurity http, Callers callers, Problems problems) throws Exception {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        // the description of the API holds no data, and a program that reads it has no token yet
                        .requestMatchers("/api/health", "/api/login", "/api/session", "/api/openapi.json", "/hooks/**")
                        .permitAll()
                        .requestMatchers(
                                "/api/oidc", "/api/oidc/code", "/api/oidc/{name}/start", "/api/oidc/{name}/callback")
                        .permitAll()
                        .requestMatchers(PageFiles.OPEN)
                        .permitAll()
                        .requestMatchers("/api/**", "/metrics")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, e) -> refuse(request, response, problems))
                        .accessDeniedHandler((request, response, e) -> refuse(request, response, problems)))
                .addFilterBefore(new RequestIds(), HeaderWriterFilter.class)
                .addFilterBefore(new SignInFilter(callers, problems), AuthorizationFilter.class)
                .addFilterBefore(new SizeLimit(problems), AuthorizationFilter.class)
                .build();
    }

    /** Outside of the API a closed door looks as if there were none. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, Problems problems)
            throws IOException {
        String path = request.getRequestURI();
        boolean needsToken = path.startsWith("/api/") || path.equals("/metrics");
        problems.write(
                request,
                response,
                needsToken
                        ? problems.of(new NotSignedIn())
                        : problems.of(HttpStatus.NOT_FOUND, "there is nothing at " + path));
    }
}
