FROM eclipse-temurin:21.0.8_9-jre
RUN useradd --system --create-home thuongton
USER thuongton
WORKDIR /home/thuongton
COPY target/thuong-ton.jar thuong-ton.jar
ENTRYPOINT ["java", "-Dfile.encoding=UTF-8", "-jar", "thuong-ton.jar"]
