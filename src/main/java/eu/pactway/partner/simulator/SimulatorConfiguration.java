package eu.pactway.partner.simulator;

import eu.pactway.partner.Call;
import eu.pactway.partner.CallHeaders;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets the simulators serve the ports: reads the {@link Call} back from the headers. */
@Configuration(proxyBeanMethods = false)
@Profile("simulators")
@PropertySource("classpath:partner/simulators.properties")
@EnableConfigurationProperties(SimulatorProperties.class)
class SimulatorConfiguration implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallReader());
  }

  private static class CallReader implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Call.class;
    }

    @Override
    public Call resolveArgument(
        MethodParameter parameter, ModelAndViewContainer view, NativeWebRequest request, WebDataBinderFactory binders) {
      return new Call(
          required(request, CallHeaders.CASE),
          required(request, CallHeaders.IDEMPOTENCY_KEY),
          request.getHeader(CallHeaders.USER),
          required(request, CallHeaders.PURPOSE),
          request.getHeader(CallHeaders.ANSWER_EVENT));
    }

    private static String required(NativeWebRequest request, String header) {
      String value = request.getHeader(header);
      if (value == null) {
        throw new Refused("header-missing");
      }
      return value;
    }
  }
}
