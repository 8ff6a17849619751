// Where Pactway signs people in by password, the web applications' own way out is enough; with single sign-on another script takes this place.
export default [];
